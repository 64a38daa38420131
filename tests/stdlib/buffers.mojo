# Buffers of one dimension, of several, of any number; sizes known and not known (stdlib.md 5.5, 6.3)
from memory.buffer import Buffer, NDBuffer, DynamicRankBuffer, partial_simd_load, partial_simd_store, prod_dims
from utils.list import Dim, DimList
from utils.index import Index
fn host() raises:
    let p = DTypePointer[DType.float32].alloc(16)
    for i in range(16): p.store(i, i)
    var b = Buffer[4, DType.float32](p)
    let d = Buffer[Dim(), DType.float32](p, 10)
    let z = Buffer[DType.float32, 4](p)
    print(len(b), len(d), len(z), b[2], b.dtype, d.bytecount())
    b.dynamic_size = 9
    b[1] = 42
    print(len(b), d[1], d.simd_load[4](0))
    d.fill(3); d.simd_store[2](1, 7)
    print(d.simd_load[8](0), p.load(10))
    b.zero()
    print(d.simd_load[8](0))
    let s = Buffer[8, DType.int32].stack_allocation()
    s.fill(5)
    print(s[7], len(s))
    let n = NDBuffer[3, DimList(2, 2, 2), DType.float32](p)
    print(n.dynamic_stride, n.get_nd_index(5), len(n), n.dim[0](), n.num_elements(), n.get_rank(), n.get_shape())
    n[Index(1, 0, 1)] = 9
    print(n[1, 0, 1], p.load(5), n.simd_load[2](1, 0, 0), n.is_contiguous)
    let m = NDBuffer[2, DimList(Dim(), 3), DType.float32](p, Index(4, 3))
    print(m.dim(0), m.dim[1](), m.stride(0), len(m.flatten()), prod_dims[0, 2](m))
    let u = m.make_dims_unknown()
    print(u.dim(1), u[3, 2])
    print(partial_simd_load[4](p, 1, 3, -1))
    partial_simd_store[4](p, 0, 1, SIMD[DType.float32, 4](8))
    print(p.load(0), p.load(1))
    let w = DynamicRankBuffer(p, 2, StaticIntTuple[8](4, 4, 1, 1, 1, 1, 1, 1), DType.float32)
    print(w.num_elements(), w.to_buffer[DType.float32]()[5], w.to_ndbuffer[2, DType.float32]().dim(1))
    @parameter
    fn show[r: Int](): print("rank", r)
    w.rank_dispatch[show]()
    print(Dim(3), Dim(), Dim(2) * 4, Dim(8).is_multiple[4](), DimList(2, Dim()))
host()
# CHECK: 4 10 4 2.0 float32 40
# CHECK: 4 42.0 [0.0, 42.0, 2.0, 3.0]
# CHECK: [3.0, 7.0, 7.0, 3.0, 3.0, 3.0, 3.0, 3.0] 10.0
# CHECK: [0.0, 0.0, 0.0, 0.0, 3.0, 3.0, 3.0, 3.0]
# CHECK: 5 8
# CHECK: (4, 2, 1) (1, 0, 1) 8 2 8 3 (2, 2, 2)
# CHECK: 9.0 9.0 [3.0, 9.0] True
# CHECK: 4 3 3 12 12
# CHECK: 3 11.0
# CHECK: [-1.0, 0.0, 0.0, -1.0]
# CHECK: 8.0 0.0
# CHECK: 16 9.0 4
# CHECK: rank 2
# CHECK: 3 ? 8 True [2, ?]
