# P39: one closure changes a captured 'let', another one reads it in a thread
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
    fn fill():
        c.put(3, 7)
    @parameter
    fn show(i: Int):
        fill()
        print(c.count, c[3])
    parallelize[show](1)
    parallelize[show](1)
    print(c.count)
# CHECK: 1 7
# CHECK: 2 7
# CHECK: 2
main()
