# A method that changes an element of a container
# PROGRAM
from utils.static_tuple import StaticTuple
@register_passable("trivial")
struct Sum:
    var n: Int
    fn __init__() -> Self: return Self {n: 0}
    fn add(inout self, k: Int): self.n += k
struct Row:
    var v: SIMD[DType.int32, 4]
    fn __init__(inout self): self.v = 0
    fn __getitem__(self, i: Int) -> SIMD[DType.int32, 4]: return self.v
    fn __setitem__(inout self, i: Int, v: SIMD[DType.int32, 4]): self.v = v
fn main():
    var r = Row()
    r[0][2] = 9
    print(r[0])
    var t = StaticTuple[2, Sum](Sum(), Sum())
    t[1].add(5)
    print(t[0].n, t[1].n)
# CHECK: [0, 0, 9, 0]
# CHECK: 0 5
