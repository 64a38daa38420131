# T11, E5: the size is a power of two
let v = SIMD[DType.int32, 3]()
# ERROR: no viable expansions found
