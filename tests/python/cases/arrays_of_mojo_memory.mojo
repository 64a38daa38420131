from python.array import give_array, share_array
let p = DTypePointer[DType.float32].alloc(6)
for i in range(6): p.store(i, i)
let shared = share_array(p, StaticIntTuple[2](2, 3))
print(shared.tolist(), shared.dtype, shared.shape, shared.flags.owndata)
# CHECK: [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]] float32 (2, 3) False
p.store(5, 100)
shared[0, 0] = -5
print(shared.sum(), p.load(0), shared.__array_interface__["data"][0].__index__() == p.__as_index())
# CHECK: 105.0 -5.0 True
fn given[type: DType]() raises -> PythonObject:
    let q = DTypePointer[type].alloc(2)
    q.store(0, 1)
    q.store(1, 0)
    return give_array(q, StaticIntTuple[1](2))
for array in PythonObject([
    given[DType.bool](), given[DType.int8](), given[DType.uint16](), given[DType.int32](), given[DType.uint64](),
    given[DType.index](), given[DType.float16](), given[DType.float64](),
]):
    print(array.dtype, array.tolist())
# CHECK: bool [True, False]
# CHECK: int8 [1, 0]
# CHECK: uint16 [1, 0]
# CHECK: int32 [1, 0]
# CHECK: uint64 [1, 0]
# CHECK: int64 [1, 0]
# CHECK: float16 [1.0, 0.0]
# CHECK: float64 [1.0, 0.0]
try:
    _ = given[DType.bfloat16]()
except e:
    print(e)
# CHECK: NumPy has no bfloat16
# %%
from memory.buffer import Buffer, NDBuffer
from utils.index import Index
from utils.list import Dim, DimList
let r = DTypePointer[DType.int16].alloc(12)
for i in range(12): r.store(i, i)
let row = share_array(Buffer[Dim(), DType.int16](r, 12))
let table = share_array(NDBuffer[2, DimList(3, 4), DType.int16](r))
let columns = share_array(NDBuffer[2, DimList.create_unknown[2](), DType.int16](r, Index(3, 2), Index(4, 2)))
table[0, 2] = 20
print(row.shape, table[2].tolist(), columns.tolist(), columns.strides)
# CHECK: (12,) [8, 9, 10, 11] [[0, 20], [4, 6], [8, 10]] (8, 4)
let s = DTypePointer[DType.float64].alloc(2)
s.store(0, 2); s.store(1, 3)
print(give_array(Buffer[2, DType.float64](s)).sum())
# CHECK: 5.0
