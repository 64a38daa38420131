# T11: a width is positive
let v: SIMD[DType.int32, 0]
# ERROR[12]: invalid type 'SIMD[int32, 0]': simd width must be > 0
# %%
let w = SIMD[DType.float64, -2](1)
# ERROR[13]: invalid type 'SIMD[float64, -2]': simd width must be > 0
