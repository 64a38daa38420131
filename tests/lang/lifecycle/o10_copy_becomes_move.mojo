# O10, S19: a copy from a last use is a move
struct T:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __copyinit__(inout self, existing: Self):
        print("copy")
        self.s = existing.s
    fn __moveinit__(inout self, owned existing: Self):
        print("move")
        self.s = existing.s
    fn __del__(owned self): print("del", self.s)
fn last_use():
    let a = T("a")
    let b = a
    print("b", b.s)
fn still_used():
    let a = T("a")
    let b = a
    print("b", b.s)
    print("a", a.s)
last_use()
# CHECK: move
# CHECK: b a
# CHECK: del a
still_used()
# CHECK: copy
# CHECK: b a
# CHECK: del a
# CHECK: a a
# CHECK: del a
