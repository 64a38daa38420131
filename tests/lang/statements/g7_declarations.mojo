# G7: let and var with type, initializer, late initialization
let a = 1
var b: Int = 2
let c: Float64 = 3
var d: String = "four"
fn late(flag: Bool) -> Int:
    let v: Int
    if flag:
        v = 10
    else:
        v = 20
    return v
b += a
d += "!"
print(a, b, c, d, late(True), late(False))
# CHECK: 1 3 3.0 four! 10 20
