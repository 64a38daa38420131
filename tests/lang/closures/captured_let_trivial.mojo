# P39: a captured 'let' of a trivial type is changed itself, not a copy of it
struct Cells:
    var p: DTypePointer[DType.int32]
    var count: Int
    fn __init__(inout self):
        self.p = DTypePointer[DType.int32].alloc(8)
        self.count = 0
    fn __del__(owned self):
        self.p.free()
    fn put(inout self, i: Int, v: Int32):
        self.p.store(i, v)
        self.count += 1
    fn __getitem__(self, i: Int) -> Int32:
        return self.p.load(i)
    fn __setitem__(inout self, i: Int, v: Int32):
        self.put(i, v)
from algorithm import parallelize
@value
@register_passable("trivial")
struct Tally:
    var n: Int
    fn step(inout self, k: Int):
        self.n += k
fn twice[f: fn(Int) capturing -> None]():
    f(1)
    f(2)
fn main():
    let t = Tally(10)
    @parameter
    fn step(k: Int):
        t.step(k)
    twice[step]()
    parallelize[step](1)
    let f: fn(Int) capturing -> None = step
    f(100)
    print(t.n)
# CHECK: 113
main()
