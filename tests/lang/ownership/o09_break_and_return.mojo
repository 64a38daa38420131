# O9: values die on the way out of a loop and of a function
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go(stop: Int) -> Int:
    let a = Pet("a")
    for i in range(3):
        let b = Pet("b")
        if i == stop:
            print("leave", b.n)
            return i
        print(a.n, b.n)
    return -1
print(go(1))
# CHECK: a b
# CHECK: del b
# CHECK: del a
# CHECK: leave b
# CHECK: del b
# CHECK: 1
