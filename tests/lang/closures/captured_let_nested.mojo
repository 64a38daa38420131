# P39: a 'let' captured through two closures accepts what a captured one does
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
    fn row(y: Int):
        @parameter
        fn column(x: Int):
            c[y * 2 + x] = y * 10 + x
        column(0)
        column(1)
    row(0)
    row(1)
    print(c[0], c[1], c[2], c[3], c.count)
# CHECK: 0 1 10 11 4
main()
