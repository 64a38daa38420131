# P39: a captured 'let' is not assigned to, nor are its fields
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
    let n = 1
    @parameter
    fn fill():
        n = 2
        # ERROR[9]: expression must be mutable in assignment
        n += 1
        # ERROR[9]: expression must be mutable for in-place operator destination
        c.count = 3
        # ERROR[11]: expression must be mutable in assignment
    fill()
main()
