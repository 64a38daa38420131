# S22: '^' on a copyable type without '__moveinit__' copies and destroys
struct T:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __copyinit__(inout self, existing: Self):
        print("copy")
        self.s = existing.s
    fn __del__(owned self): print("del", self.s)
fn go():
    let a = T("a")
    let b = a^
    print("have", b.s)
go()
# CHECK: copy
# CHECK: del a
# CHECK: have a
# CHECK: del a
