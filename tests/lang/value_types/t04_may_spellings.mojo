# T4, section 13: the spellings of May 2023
let a = SI8(-1)
let b: UI8 = 255
let c: F32 = 0.5
let d = SIMD[DType.f64, 2](1, 2)
let e = SIMD[DType.si32, 2](3, 4)
let f = SIMD[DType.ui16, 1](-1)
print(a, b, c, d, e, f, F16(1), F64(2), SI16(3), SI32(4), SI64(5), UI16(6), UI32(7), UI64(8))
# CHECK: -1 255 0.5 [1.0, 2.0] [3, 4] 65535 1.0 2.0 3 4 5 6 7 8
print(DType.f32 == DType.float32, DType.si8 == DType.int8, DType.ui64 == DType.uint64)
# CHECK: True True True
