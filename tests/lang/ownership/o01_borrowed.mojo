# O1: borrowing neither copies nor moves
struct T:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __copyinit__(inout self, o: Self):
        print("copy")
        self.s = o.s
fn look(borrowed t: T) -> Int:
    print("look", t.s)
    return len(t.s)
fn twice(t: T) -> Int: return look(t) + look(t)
fn go():
    let t = T("abc")
    print(twice(t), look(t))
go()
# CHECK: look abc
# CHECK: look abc
# CHECK: look abc
# CHECK: 6 3
