# S19: '__moveinit__' runs for '^', and the source is not destroyed
struct T:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __moveinit__(inout self, owned existing: Self):
        print("move", existing.s)
        self.s = existing.s
    fn __del__(owned self): print("del", self.s)
fn go():
    let a = T("a")
    let b = a^
    print("have", b.s)
go()
# CHECK: move a
# CHECK: have a
# CHECK: del a
