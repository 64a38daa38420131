# L7: a user declaration shadows a builtin completely
fn slice(a: Int, b: Int) -> Int:
    return a * 10 + b

fn swap(inout a: Int, inout b: Int):
    let t = a
    a = b
    b = t

fn pow(base: Int, e: Int) -> Int:
    return base if e <= 1 else base * pow(base, e - 1)

var p = 1
var q = 2
swap(p, q)
print(slice(3, 4), p, q, pow(2, 5))
# CHECK: 34 2 1 32
let type = 9
print(type)
# CHECK: 9
