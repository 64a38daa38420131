# Tensors, their shapes and specs (stdlib.md 10, W11)
from tensor import Tensor, TensorShape, TensorSpec
from tensor.tensor_shape import TensorShape as SameShape
from utils.index import Index
let shape = TensorShape(256, 256)
print(shape, shape[-1], shape.rank(), shape.num_elements(), shape == TensorShape(256, 255), shape != SameShape(256))
# CHECK: 256x256 256 2 65536 False True
print(TensorSpec(DType.float32, 2, 3).__str__(), TensorSpec(DType.int8, shape).bytecount(), TensorSpec(DType.int8, 4)[0])
# CHECK: 2x3xfloat32 65536 4
var t = Tensor[DType.int8](2, 2)
t[3] = 9
print(t[1, 1], t[0, 1], t.rank(), t.num_elements(), t.bytecount(), t.dim(1), t.shape(), t.spec(), t.type())
# CHECK: 9 0 2 4 4 2 2x2 2x2xint8 int8
t[Index(0, 1)] = 5
t[1, 0] = 6
t[(0, 0)] = 7
t[VariadicList[Int](1, 1)] += 1
print(t[Index(0, 0)], t[(0, 1)], t[VariadicList[Int](1, 0)], t[3], t.simd_load[2](1, 0), t.simd_load[4](0))
# CHECK: 7 5 6 10 [6, 10] [7, 5, 6, 10]
t.simd_store[2](1, SIMD[DType.int8, 2](1, 2))
t.simd_store[2](Index(1, 0), SIMD[DType.int8, 2](3, 4))
t.data().store(0, 8)
print(t)
# CHECK: Tensor([[8, 1],
# CHECK: [3, 4]], dtype=int8, shape=2x2)
# A copy has elements of its own, a move does not copy them.
fn moved_copy(t: Tensor[DType.int8]):
    var c = t
    c[0] = 1
    let place = c.data()
    let moved = c^
    print(t[0], moved[0], place == moved.data(), t == moved, t != moved)
moved_copy(t)
# CHECK: 8 1 True False True
# %%
let row = Tensor[DType.uint8](TensorShape(2), 1, 3)
print(row)
# CHECK: Tensor([[1, 3]], dtype=uint8, shape=2)
print(Tensor[DType.int32](TensorShape(2, 2, 2), 1))
# CHECK: Tensor([[[1, 1],
# CHECK: [1, 1]],
# CHECK: [[1, 1],
# CHECK: [1, 1]]], dtype=int32, shape=2x2x2)
var long = Tensor[DType.float32](7, 8)
for i in range(56): long[i] = i
print(long)
# CHECK: Tensor([[0.0, 1.0, 2.0, ..., 5.0, 6.0, 7.0],
# CHECK: [8.0, 9.0, 10.0, ..., 13.0, 14.0, 15.0],
# CHECK: [16.0, 17.0, 18.0, ..., 21.0, 22.0, 23.0],
# CHECK: ..., 
# CHECK: [32.0, 33.0, 34.0, ..., 37.0, 38.0, 39.0],
# CHECK: [40.0, 41.0, 42.0, ..., 45.0, 46.0, 47.0],
# CHECK: [48.0, 49.0, 50.0, ..., 53.0, 54.0, 55.0]], dtype=float32, shape=7x8)
print(Tensor[DType.bool](), Tensor[DType.bool](0), Tensor[DType.bool](1, 1, 1))
# CHECK: Tensor([], dtype=bool, shape=) Tensor([[]], dtype=bool, shape=0) Tensor([[[False]]], dtype=bool, shape=1x1x1)
# %%
var f = Tensor[DType.float32](TensorShape(2, 2), 1, 2, 3, 4)
print(f + f, 1 - f, f * 2, 2 / f)
# CHECK: Tensor([[2.0, 4.0],
# CHECK: [6.0, 8.0]], dtype=float32, shape=2x2) Tensor([[0.0, -1.0],
# CHECK: [-2.0, -3.0]], dtype=float32, shape=2x2) Tensor([[2.0, 4.0],
# CHECK: [6.0, 8.0]], dtype=float32, shape=2x2) Tensor([[2.0, 1.0],
# CHECK: [0.66666668653488159, 0.5]], dtype=float32, shape=2x2)
f **= 2
f += 0.5
print(f.reshape(TensorShape(4)), f.astype[DType.int16]().reshape(TensorShape(4)), f.clip(2, 10).reshape(TensorShape(4)))
# CHECK: Tensor([[1.5, 4.5, 9.5, 16.5]], dtype=float32, shape=4) Tensor([[1, 4, 9, 16]], dtype=int16, shape=4) Tensor([[2.0, 4.5, 9.5, 10.0]], dtype=float32, shape=4)
try:
    _ = f + Tensor[DType.float32](3)
except e:
    print(e)
# CHECK: the tensors have different shapes: 2x2 and 3
try:
    f.ireshape(TensorShape(3, 2))
except e:
    print(e)
# CHECK: cannot give 4 elements the shape 3x2
# %%
f + Tensor[DType.int8](2, 2)
# ERROR[3]: no viable expansions found
# NOTE[*]: constraint failed: the tensors have elements of different types
# %%
# Memory that is taken over and given up
let given = DTypePointer[DType.int64].alloc(3)
given.store(0, 10); given.store(1, 20); given.store(2, 30)
var owner = Tensor[DType.int64](given, TensorShape(3))
let taken = owner._steal_ptr()
print(taken == given, taken.load(1), owner.num_elements())
# CHECK: True 20 0
taken.free()
# %%
# Stores through a `let` of a closure, as in 2023's Mandelbrot
from algorithm import vectorize
fn fill() -> Int:
    let image = Tensor[DType.int64](4, 4)
    let data = image.data()
    @parameter
    fn row(y: Int):
        @parameter
        fn column[width: Int](x: Int):
            image.data().simd_store[width](y * 4 + x, y)
            image.simd_store[width](y * 4 + x, image.simd_load[width](y, x) + 1)
        vectorize[2, column](4)
    for y in range(4): row(y)
    return image[3, 3].to_int() * 10 + image[Index(1, 2)].to_int()
print(fill())
# CHECK: 42
# %%
let e = Python.import_module("tempfile").mkdtemp().to_string()
let saved = Tensor[DType.float32](TensorShape(2, 3), 0, 1, 2, 3, 4, 5)
saved.save(e + "/saved")
print(Tensor[DType.float32].load(e + "/saved") == saved)
# CHECK: True
saved.tofile(e + "/bytes")
print(Tensor[DType.float32].fromfile(e + "/bytes"))
# CHECK: Tensor([[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]], dtype=float32, shape=6)
for name in PythonObject(["/saved", "/bytes", "/missing"]):
    try:
        _ = Tensor[DType.int8].load(e + name.to_string())
    except error:
        print(error.__str__().replace(e, ""))
# CHECK: /saved has a tensor of another type than int8
# CHECK: /bytes has no tensor
# CHECK: unable to open file '/missing': No such file or directory
Python.import_module("shutil").rmtree(e);
# %%
let many = Tensor[DType.int8](1, 1, 1, 1, 1, 1, 1, 1, 1)
# RUNERROR: abort: a tensor has at most 8 dimensions
# %%
from random import rand, randn, seed
from tensor import TensorShape, TensorSpec
seed(1)
print(rand[DType.float32](2, 1), rand[DType.uint8](TensorShape(3)), rand[DType.bool](TensorSpec(DType.bool, 1, 2)).shape())
# CHECK: Tensor([[0.1315377950668335],
# CHECK: [0.458650141954422]], dtype=float32, shape=2x1) Tensor([[136, 56, 12]], dtype=uint8, shape=3) 1x2
print(randn[DType.float64](TensorShape(1, 2), 5).shape(), randn[DType.float16](TensorSpec(DType.float16, 4)).num_elements())
# CHECK: 1x2 4
