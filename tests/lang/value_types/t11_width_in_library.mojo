# T11: a width that a library function was given is wrong where it was given
let p = DTypePointer[DType.float32].alloc(8)
let v = p.simd_load[5](0)
# ERROR[23]: invalid type 'SIMD[float32, 5]': simd width must be power of 2
# %%
print(SIMD.splat[DType.int8, 3](1))
# ERROR[32]: invalid type 'SIMD[int8, 3]': simd width must be power of 2
# %%
let q = SIMD[DType.int32, 4](1).slice[3](0)
# ERROR[41]: invalid type 'SIMD[int32, 3]': simd width must be power of 2
