# S31: '__setitem__' with a borrowed self works on a let; field assignment does not
struct M:
    var p: Pointer[Int]
    fn __init__(inout self): self.p = Pointer[Int].alloc(2)
    fn __getitem__(self, i: Int) -> Int: return self.p.load(i)
    fn __setitem__(self, i: Int, v: Int): self.p.store(i, v)
fn f():
    let m = M()
    m[1] = 5
    print(m[1])
f()
# CHECK: 5
