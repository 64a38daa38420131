# O3: an owned argument is the callee's: moved, transferred or copied
struct T:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __copyinit__(inout self, o: Self):
        print("copy")
        self.s = o.s
    fn __moveinit__(inout self, owned o: Self): self.s = o.s
    fn __del__(owned self): print("del", self.s)
fn eat(owned t: T):
    t.s += "!"
    print("eat", t.s)
fn go():
    let a = T("a")
    eat(a)
    eat(a)
    print("end")
go()
# CHECK: copy
# CHECK: eat a!
# CHECK: del a!
# CHECK: eat a!
# CHECK: del a!
# CHECK: end
