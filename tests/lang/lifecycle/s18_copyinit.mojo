# S18: where '__copyinit__' runs
struct T:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __copyinit__(inout self, existing: Self):
        print("copy", existing.s)
        self.s = existing.s
fn own(owned t: T): print("own", t.s)
fn give(t: T) -> T: return t
def d(t: T): print("def", t.s)
fn go() raises:
    let a = T("a")
    let b = a
    own(a)
    d(a)
    let c = give(a)
    print(a.s, b.s, c.s)
go()
# CHECK: copy a
# CHECK: copy a
# CHECK: own a
# CHECK: copy a
# CHECK: def a
# CHECK: copy a
# CHECK: a a a
