# P39: a captured 'let' accepts 'x[i] = v' and 'x[i] += v'
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
fn main():
    let c = Cells()
    @parameter
    fn fill(i: Int):
        c[i] = i * 10
        c[i] += 1
    fill(1)
    fill(2)
    print(c[1], c[2], c.count)
# CHECK: 11 21 4
main()
