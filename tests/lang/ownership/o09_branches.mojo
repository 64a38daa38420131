# O9: a value is destroyed on the edge where it is dead
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go(c: Bool):
    let a = Pet("a")
    if c:
        print("then", a.n)
        print("then 2")
    else:
        print("else")
    print("join")
go(True)
# CHECK: then a
# CHECK: del a
# CHECK: then 2
# CHECK: join
go(False)
# CHECK: del a
# CHECK: else
# CHECK: join
