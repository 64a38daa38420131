# T11, E5: the size is a power of two, wherever a vector type is named
let v = SIMD[DType.int32, 3]()
# ERROR[13]: invalid type 'SIMD[int32, 3]': simd width must be power of 2
