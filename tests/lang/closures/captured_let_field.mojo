# P39: a mutating method of a field of a captured 'let'
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
struct Holder:
    var cells: Cells
    fn __init__(inout self):
        self.cells = Cells()
fn main():
    let h = Holder()
    @parameter
    fn fill():
        h.cells.put(1, 4)
        h.cells[2] = 5
    fill()
    print(h.cells[1], h.cells[2], h.cells.count)
# CHECK: 4 5 2
main()
