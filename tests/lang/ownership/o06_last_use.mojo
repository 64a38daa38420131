# O6: a value dies right after its last use, a temporary after the call that consumes it
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn use(p: Pet) -> Int:
    print("use", p.n)
    return len(p.n)
fn go():
    let a = Pet("a")
    let b = Pet("bb")
    print(use(b))
    print("middle")
    print(use(a), use(Pet("ccc")), use(Pet("dddd")))
    print("end")
go()
# CHECK: use bb
# CHECK: del bb
# CHECK: 2
# CHECK: middle
# CHECK: use a
# CHECK: del a
# CHECK: use ccc
# CHECK: del ccc
# CHECK: use dddd
# CHECK: del dddd
# CHECK: 1 3 4
# CHECK: end
