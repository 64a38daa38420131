# P39: methods of library containers work on a captured 'let'
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
from utils.vector import DynamicVector
fn main():
    let v = DynamicVector[Int]()
    @parameter
    fn add(i: Int):
        v.push_back(i)
        v[0] = v[0] + 1
    add(5)
    add(6)
    print(len(v), v[0], v[1])
# CHECK: 2 7 6
main()
