# T4: the scalar types are one-lane SIMD
let a: SIMD[DType.float32, 1] = Float32(1.5)
let b: Float64 = SIMD[DType.float64, 1](2.5)
print(a, b, Int8(1), Int16(2), Int32(3), Int64(4), UInt8(5), UInt16(6), UInt32(7), UInt64(8), Float16(9))
# CHECK: 1.5 2.5 1 2 3 4 5 6 7 8 9.0
