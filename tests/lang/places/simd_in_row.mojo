# language.md 5.7: an element of an element is a place: the row is read, changed and written back.
# PROGRAM
struct Row:
    var v: SIMD[DType.int32, 4]
    fn __init__(inout self): self.v = 0
    fn __getitem__(self, i: Int) -> SIMD[DType.int32, 4]: return self.v
    fn __setitem__(inout self, i: Int, v: SIMD[DType.int32, 4]): self.v = v
fn main():
    var r = Row()
    r[0][2] = 9
    r[0][3] -= 1
    print(r[0])
# CHECK: [0, 0, 9, -1]
