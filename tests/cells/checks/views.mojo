# Buffers and tensors: each index is compared with its dimension, and all lanes must be there
from memory.buffer import Buffer, NDBuffer
from tensor import Tensor, TensorShape, TensorSpec
from utils.list import DimList
from utils.index import Index
let b = Buffer[4, DType.int32](DTypePointer[DType.int32].alloc(4))
b.zero()
b[3] = 1
print(b[3], b.simd_load[2](2))
# %%
let i = 4
print(b[i])
# %%
b[-1] = 2
# %%
print(b.simd_load[2](3))
# %%
b.simd_store[4](1, 0)
# %%
let n = NDBuffer[2, DimList(2, 3), DType.int32](DTypePointer[DType.int32].alloc(6))
n.zero()
print(n[1, 2])
print(n[1, 3])
# %%
n[Index(2, 0)] = 1
# %%
var t = Tensor[DType.float32](2, 3)
t[1, 2] = 7
print(t[5], t[Index(1, 2)])
print(t[1, 3])
# %%
t[2, 0] = 1
# %%
t[6] = 1
# %%
print(t.simd_load[4](3))
# %%
t.simd_store[4](3, 0)
# %%
let shape = TensorShape(2, 3)
print(shape[-1])
print(shape[2])
# %%
let spec = TensorSpec(DType.int8, 4)
print(spec[-2])
# %%
print(t[1, 2], b[3])
