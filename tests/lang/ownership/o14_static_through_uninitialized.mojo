# O14: a static method or an alias through an uninitialized place is no use of it
struct Buf:
    alias size = 3
    var p: Pointer[Int]
    var n: Int
    fn __init__(inout self):
        self.n = self.size
        self.p = self.p.alloc(4)
        self.p.store(0, 9)
print(Buf().p.load(0), Buf().n)
# CHECK: 9 3
