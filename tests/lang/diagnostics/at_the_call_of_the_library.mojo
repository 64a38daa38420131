# What a library function cannot do for its caller is told at the call, each time again
from memory.unsafe import bitcast
# %%
let a = bitcast[DType.int64](Float32(1))
# ERROR[29]: invalid call to 'bitcast': the source and destination types must have the same bitwidth
# %%
let same_again = bitcast[DType.int64](Float32(1))
# ERROR[38]: invalid call to 'bitcast': the source and destination types must have the same bitwidth
# %%
fn mine[n: Int]():
    let b = bitcast[DType.int64](Float32(n))
    # ERROR[33]: invalid call to 'bitcast': the source and destination types must have the same bitwidth
mine[3]()
# %%
let c = SIMD[DType.float32, 4](1).shuffle[0, 1, 2, 9]()
# ERROR[54]: invalid call to 'shuffle': shuffle mask index is out of range
# %%
let d = SIMD[DType.float32, 4](1).slice[8](0)
# ERROR[43]: invalid call to 'slice': the result must be a part of the vector
let e = SIMD[DType.float32, 4](2).slice[8](0)
# %%
print((1, 2).get[0, Float32]())
# ERROR[29]: invalid call to 'rebind': rebind input type 'Int' does not match result type 'Float32'
# %%
let f = SIMD[DType.float32, 4](1).slice[3](0)
# ERROR[43]: invalid type 'SIMD[float32, 3]': simd width must be power of 2
# %%
from tensor import Tensor
var t = Tensor[DType.float32](2, 2)
print(t.simd_load[3](0, 0))
# ERROR[21]: invalid type 'SIMD[float32, 3]': simd width must be power of 2
# %%
print(bitcast[DType.int32](Float32(1)), SIMD[DType.float32, 4](1).slice[2](0), (1, 2).get[0, Int]())
# CHECK: 1065353216 [1.0, 1.0] 1
