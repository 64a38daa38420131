# 5.7: 'a[i, j] = v' passes the indices, then the value
struct Table:
    var p: Pointer[Int]
    fn __init__(inout self):
        self.p = Pointer[Int].alloc(6)
        for i in range(6): self.p.store(i, 0)
    fn __getitem__(self, i: Int, j: Int) -> Int: return self.p.load(i * 3 + j)
    fn __setitem__(inout self, i: Int, j: Int, v: Int): self.p.store(i * 3 + j, v)
var t = Table()
t[1, 2] = 5
t[0, 0] = t[1, 2] + 1
t[1, 2] *= 3
print(t[0, 0], t[1, 2], t[1, 1])
# CHECK: 6 15 0
