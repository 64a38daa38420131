# S22: '^' into an owned argument needs neither copy nor move
struct T:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __del__(owned self): print("del", self.s)
fn eat(owned t: T): print("eat", t.s)
fn go():
    let a = T("a")
    eat(a^)
    eat(T("b"))
    print("end")
go()
# CHECK: eat a
# CHECK: del a
# CHECK: eat b
# CHECK: del b
# CHECK: end
