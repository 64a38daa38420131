# T13: float lanes
let a = SIMD[DType.float64, 2](7.5, -7.5)
print(a / 2, a // 2, a % 2, a - 0.5, 1 / SIMD[DType.float64, 2](4, 0))
# CHECK: [3.75, -3.75] [3.0, -4.0] [1.5, 0.5] [7.0, -8.0] [0.25, inf]
