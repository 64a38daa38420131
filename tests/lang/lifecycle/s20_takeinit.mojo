# S20: '__takeinit__' takes from a place whose lifetime cannot end
struct Box:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __takeinit__(inout self, inout existing: Self):
        print("take", existing.n)
        self.n = existing.n
        existing.n = 0
fn grab(inout b: Box) -> Int:
    let mine = b^
    return mine.n
fn go():
    var a = Box(5)
    print(grab(a), a.n)
    var c = Box(6)
    let d = c
    print(c.n, d.n)
go()
# CHECK: take 5
# CHECK: 5 0
# CHECK: take 6
# CHECK: 0 6
