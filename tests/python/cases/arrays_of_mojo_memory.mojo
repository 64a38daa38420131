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
