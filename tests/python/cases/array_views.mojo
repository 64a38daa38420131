from python.array import ArrayView
let np = Python.import_module("numpy")
let a = np.arange(6.0).reshape(2, 3)
let v = ArrayView[DType.float64, 2](a)
print(v[1, 2], v[5], v[StaticIntTuple[2](1, 0)], v.shape, len(v), v.dim(1), v.num_elements())
# CHECK: 5.0 5.0 3.0 (2, 3) 2 3 6
v[1, 2] = 50
v[0] = -1
v.simd_store[2](1, v.simd_load[2](3) * 10)
print(a.tolist(), v.data.__as_index() == a.__array_interface__["data"][0].__index__())
# CHECK: [[-1.0, 30.0, 40.0], [3.0, 4.0, 50.0]] True
fn attempt[type: DType, rank: Int](array: PythonObject) raises:
    try:
        print("a view of", ArrayView[type, rank](array).num_elements())
    except e:
        print(e)
attempt[DType.float64, 1](a)
# CHECK: expected an array with 1 dimension, not 2
attempt[DType.float32, 2](a)
# CHECK: expected an array of float32, not of float64
attempt[DType.float64, 2](a.T)
# CHECK: expected an array that is contiguous in row-major order; numpy.ascontiguousarray makes one
attempt[DType.int64, 1](np.arange(3, dtype=np.int32))
# CHECK: expected an array of int64, not of int32
attempt[DType.index, 1](np.arange(3, dtype=np.int64))
# CHECK: a view of 3
attempt[DType.uint8, 1](Python.evaluate("b'abc'"))
# CHECK: the array is read-only; ArrayView with writable=False gives a view that does not write, copy() an array of its own
attempt[DType.uint8, 1](Python.evaluate("bytearray(5)"))
# CHECK: a view of 5
attempt[DType.float64, 1](np.zeros(3, dtype=">f8"))
# CHECK: expected an array of float64, not of >f8
attempt[DType.float64, 1](np.zeros(3, dtype=np.complex128))
# CHECK: expected an array of float64, not of complex128
attempt[DType.bool, 1](np.zeros(3, dtype="?"))
# CHECK: a view of 3
attempt[DType.float64, 1]([1.0])
# CHECK: expected an array or another object with a buffer, not 'list'
attempt[DType.int64, 1](np.array(['2023-05-02'], dtype='M8[D]'))
# CHECK: cannot include dtype 'M' in a buffer
attempt[DType.int64, 1](np.array([{}]))
# CHECK: expected an array of int64, not of object
attempt[DType.float64, 1](np.frombuffer(Python.evaluate("bytearray(17)"), np.float64, 2, 1))
# CHECK: expected an array whose elements are aligned; numpy.require(array, requirements='A') makes one
attempt[DType.float64, 3](a)
# CHECK: expected an array with 3 dimensions, not 2
a.flags.writeable = False
attempt[DType.float64, 2](a)
# CHECK: the array is read-only; ArrayView with writable=False gives a view that does not write, copy() an array of its own
let readable = ArrayView[DType.float64, 2, False](a)
print(readable[1, 2])
# CHECK: 50.0
# %%
readable[0] = 1
# ERROR[9]: no viable expansions found
# NOTE[*]: constraint failed: the view does not write
# %%
let whole = ArrayView[DType.int32, 3](np.ones([2, 3, 4], np.int32))
let row = whole.buffer()
row[5] = 8
let cube = whole.nd_buffer()
cube[StaticIntTuple[3](1, 2, 3)] = 9
print(len(row), whole[0, 1, 1], whole[StaticIntTuple[3](1, 2, 3)], cube.dynamic_shape, cube.dynamic_stride)
# CHECK: 24 8 9 (2, 3, 4) (12, 4, 1)
