# P39: what closures that run in threads do to a captured 'let' is done to it
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
fn main():
    let c = Cells()
    @parameter
    fn fill(i: Int):
        c[i] = i * i
    parallelize[fill](8)
    print(c[2], c[7])
# CHECK: 4 49
main()
