# S20: '__moveinit__' wins where both apply
struct Box:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __takeinit__(inout self, inout existing: Self):
        print("take")
        self.n = existing.n
    fn __moveinit__(inout self, owned existing: Self):
        print("move")
        self.n = existing.n
fn go():
    let a = Box(5)
    let b = a^
    print(b.n)
go()
# CHECK: move
# CHECK: 5
