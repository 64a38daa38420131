# B5: in-place operators through '__getitem__' and '__setitem__'
struct Ring:
    var p: Pointer[Int]
    fn __init__(inout self):
        self.p = Pointer[Int].alloc(4)
        for i in range(4): self.p.store(i, 0)
    fn __getitem__(self, i: Int) -> Int: return self.p.load(i % 4)
    fn __setitem__(self, i: Int, v: Int): self.p.store(i % 4, v)
let r = Ring()
r[1] = 5
r[5] += 2
print(r[1])
# CHECK: 7
