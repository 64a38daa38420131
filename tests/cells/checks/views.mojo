# Buffers and tensors: each index is compared with its dimension, and all lanes must be there
from memory.buffer import Buffer, NDBuffer
from tensor import Tensor, TensorShape, TensorSpec
from utils.list import DimList
from utils.index import Index
let b = Buffer[4, DType.int32](DTypePointer[DType.int32].alloc(4))
b.zero()
b[3] = 1
print(b[3], b.simd_load[2](2))
# CHECK: 1 [0, 1]
# %%
let i = 4
print(b[i])
# RUNERROR: index 4 is out of bounds for size 4, valid range is 0 to 3
# %%
b[-1] = 2
# RUNERROR: index -1 is out of bounds for size 4, valid range is 0 to 3
# %%
print(b.simd_load[2](3))
# RUNERROR: index 3 is out of bounds for size 4, valid range is 0 to 2
# %%
b.simd_store[4](1, 0)
# RUNERROR: index 1 is out of bounds for size 4, valid range is 0 to 0
# %%
let n = NDBuffer[2, DimList(2, 3), DType.int32](DTypePointer[DType.int32].alloc(6))
n.zero()
print(n[1, 2])
print(n[1, 3])
# CHECK: 0
# RUNERROR: index 3 is out of bounds for size 3, valid range is 0 to 2
# %%
n[Index(2, 0)] = 1
# RUNERROR: index 2 is out of bounds for size 2, valid range is 0 to 1
# %%
var t = Tensor[DType.float32](2, 3)
t[1, 2] = 7
print(t[5], t[Index(1, 2)])
print(t[1, 3])
# CHECK: 7.0 7.0
# RUNERROR: index 3 is out of bounds for size 3, valid range is 0 to 2
# %%
t[2, 0] = 1
# RUNERROR: index 2 is out of bounds for size 2, valid range is 0 to 1
# %%
t[6] = 1
# RUNERROR: index 6 is out of bounds for size 6, valid range is 0 to 5
# %%
print(t.simd_load[4](3))
# RUNERROR: index 3 is out of bounds for size 6, valid range is 0 to 2
# %%
t.simd_store[4](3, 0)
# RUNERROR: index 3 is out of bounds for size 6, valid range is 0 to 2
# %%
let shape = TensorShape(2, 3)
print(shape[-1])
print(shape[2])
# CHECK: 3
# RUNERROR: index 2 is out of bounds for size 2, valid range is -2 to 1
# %%
let spec = TensorSpec(DType.int8, 4)
print(spec[-2])
# RUNERROR: index -2 is out of bounds for size 1, valid range is -1 to 0
# %%
print(t[1, 2], b[3])
# CHECK: 7.0 1
