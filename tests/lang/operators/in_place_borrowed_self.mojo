# G10: an in-place method may take self by value
struct Acc:
    var p: Pointer[Int]
    fn __init__(inout self):
        self.p = Pointer[Int].alloc(1)
        self.p.store(0)
    fn __iadd__(self, n: Int): self.p.store(self.p.load() + n)
fn go():
    var a = Acc()
    a += 3
    a += 4
    print(a.p.load())
go()
# CHECK: 7
