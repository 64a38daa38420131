# P1: a parameter's type may use earlier parameters
fn total[dt: DType, v: SIMD[dt, 4]]() -> SIMD[dt, 1]:
    return v.reduce_add()
fn scaled[n: Int, v: SIMD[DType.int32, n],](k: Int32) -> SIMD[DType.int32, n]:
    return v * k
print(total[DType.int32, SIMD[DType.int32, 4](1, 2, 3, 4)](), total[DType.float32, SIMD[DType.float32, 4](0.5)]())
# CHECK: 10 2.0
print(scaled[2, SIMD[DType.int32, 2](3, 4)](10))
# CHECK: [30, 40]
