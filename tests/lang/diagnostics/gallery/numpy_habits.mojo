# ---- An array of numpy, without Python
let a = np.zeros((3, 3))
# ---- shape of a vector
let v = DynamicVector[Float64]()
print(v.shape)
# ---- A vector times a number
var v = DynamicVector[Float64]()
v.push_back(1.0)
print(v * 2.0)
# ---- Two vectors added
let a = DynamicVector[Int]()
let b = DynamicVector[Int]()
print(a + b)
# ---- The matrix product
let a = SIMD[DType.float32, 4](1)
let b = SIMD[DType.float32, 4](2)
print(a @ b)
# ---- A tensor with two indices too few
from tensor import Tensor, TensorSpec
let t = Tensor[DType.float32](3, 3)
print(t.shape[0])
# ---- Reshape of a tensor
from tensor import Tensor
let t = Tensor[DType.float32](4)
let m = t.reshape(2, 2)
# ---- The sum of a tensor
from tensor import Tensor
let t = Tensor[DType.float32](4)
print(t.sum())
# ---- astype
let v = SIMD[DType.float32, 4](1.5)
print(v.astype(DType.int32))
# ---- dtype as a name
let v = SIMD[float32, 4](1)
# ---- A mask as an index
let v = SIMD[DType.float32, 4](1, 2, 3, 4)
print(v[v > 2])
# ---- Vectors of different lengths
let a = SIMD[DType.float32, 4](1)
let b = SIMD[DType.float32, 8](1)
print(a + b)
# ---- Elements of different types
let a = SIMD[DType.float32, 4](1)
let b = SIMD[DType.int32, 4](1)
print(a * b)
# ---- A slice of a SIMD vector
let v = SIMD[DType.float32, 4](1, 2, 3, 4)
print(v[0:2])
# ---- mean of a vector
let v = SIMD[DType.float32, 4](1, 2, 3, 4)
print(v.mean())
# ---- A SIMD vector made of a list
let v = SIMD[DType.float32, 4]([1, 2, 3, 4])
