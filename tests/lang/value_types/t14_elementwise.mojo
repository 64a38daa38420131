# T14: select, fma, min, max
let v = SIMD[DType.float32, 4](1, 2, 3, 4)
print((v > 2).select(v, -v), v.fma(2, 0.5), v.min(2.5), v.max(2.5))
# CHECK: [-1.0, -2.0, 3.0, 4.0] [2.5, 4.5, 6.5, 8.5] [1.0, 2.0, 2.5, 2.5] [2.5, 2.5, 3.0, 4.0]
print(SIMD[DType.float16, 2].splat(1.5), v.__len__())
# CHECK: [1.5, 1.5] 4
