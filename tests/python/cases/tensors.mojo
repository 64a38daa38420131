# Tensors and NumPy arrays share their elements
from tensor import Tensor, TensorShape
let np = Python.import_module("numpy")
let a = np.arange(6.0).reshape(2, 3)
var t = Tensor[DType.float64].from_numpy(a)
print(t.shape(), t[1, 2], t.data().__as_index() == a.ctypes.data.__index__())
# CHECK: 2x3 5.0 True
t[1, 2] = 50
a[0, 0] = -1
print(t[0], a.tolist())
# CHECK: -1.0 [[-1.0, 1.0, 2.0], [3.0, 4.0, 50.0]]
let b = t.to_numpy()
print(b.shape, b.dtype, b.flags.writeable, b.ctypes.data.__index__() == a.ctypes.data.__index__(), np.shares_memory(a, b))
# CHECK: (2, 3) float64 True True True
# A tensor where Python's objects are expected is an array.
var own = Tensor[DType.int32](TensorShape(2, 2), 1, 2, 3, 4)
print(np.sum(own, axis=0), own.to_numpy().ctypes.data.__index__() == own.data().__as_index())
# CHECK: [4 6] True
let kept: PythonObject = own
own[0] = 100
own = Tensor[DType.int32](1)
print(kept.tolist())
# CHECK: [[100, 2], [3, 4]]
print(Tensor[DType.bool]().to_numpy(), Tensor[DType.float16](0, 3).to_numpy().shape)
# CHECK: [] (0, 3)
# %%
fn attempt[type: DType](array: PythonObject) raises:
    try:
        print("a tensor of", Tensor[type].from_numpy(array).num_elements())
    except e:
        print(e)
attempt[DType.float32](a)
# CHECK: expected an array of float32, not of float64
attempt[DType.float64](a.T)
# CHECK: expected an array that is contiguous in row-major order; numpy.ascontiguousarray makes one
attempt[DType.float64](a[:, ::2])
# CHECK: expected an array that is contiguous in row-major order; numpy.ascontiguousarray makes one
attempt[DType.float64](np.float64(1))
# CHECK: the array is read-only; ArrayView with writable=False gives a view that does not write, copy() an array of its own
attempt[DType.float64](np.array(1.0))
# CHECK: a tensor has 1 to 8 dimensions, not 0
attempt[DType.float64](np.zeros(Python.evaluate("(1,) * 9")))
# CHECK: a tensor has 1 to 8 dimensions, not 9
attempt[DType.float64](np.zeros([0, 2]))
# CHECK: a tensor of 0
attempt[DType.float64](PythonObject([1.0]))
# CHECK: expected an array or another object with a buffer, not 'list'
attempt[DType.uint8](Python.evaluate("bytearray(5)"))
# CHECK: a tensor of 5
attempt[DType.bfloat16](a)
# CHECK: expected an array of bfloat16, not of float64
try:
    _ = Tensor[DType.bfloat16](2).to_numpy()
except e:
    print(e)
# CHECK: NumPy has no bfloat16
# %%
# What a tensor shares it does not give away: the pointer is to a copy.
var held = Tensor[DType.float64].from_numpy(a)
let p = held._steal_ptr()
p.store(0, 77)
print(a[0, 0], p.load(1), held.rank())
# CHECK: -1.0 1.0 0
p.free()
# %%
let session_tensor = Tensor[DType.uint8](TensorShape(3), 1, 2, 3)
# %%
%%python
array = mojo_session["session_tensor"]
array[1] = 20
# %%
print(session_tensor[1])
# CHECK: 20
# %%
# Functions of tensors take and give arrays.
fn scaled(t: Tensor[DType.float64], factor: Float64) -> Tensor[DType.float64]:
    return t * factor
fn cleared(owned t: Tensor[DType.float64]) -> Float64:
    let before = t[0]
    t[0] = 0
    return before
# %%
%%python
import numpy
scaled, cleared = mojo_session["scaled"], mojo_session["cleared"]
x = numpy.array([[1.0, 2.0], [3.0, 4.0]])
y = scaled(x, 10)
print(y.tolist(), y.flags.writeable, cleared(x), x.tolist())
# CHECK: [[10.0, 20.0], [30.0, 40.0]] True 1.0 [[0.0, 2.0], [3.0, 4.0]]
for wrong in (x.astype("f4"), x.T, 5):
    try:
        scaled(wrong, 1)
    except Exception as error:
        print(type(error).__name__, error)
# CHECK: RuntimeError expected an array of float64, not of float32
# CHECK: RuntimeError expected an array that is contiguous in row-major order; numpy.ascontiguousarray makes one
# CHECK: RuntimeError expected an array or another object with a buffer, not 'int'
