# T13: operators work lane by lane
let a = SIMD[DType.int32, 4](7, -7, 8, 0)
let b = SIMD[DType.int32, 4](2, 2, -3, 5)
print(a + b, a - b, a * b)
# CHECK: [9, -5, 5, 5] [5, -9, 11, -5] [14, -14, -24, 0]
print(a / b, a // b, a % b)
# CHECK: [3, -3, -2, 0] [3, -4, -3, 0] [1, 1, -1, 0]
print(-a, +a, a ** 2, a & 3, a | 1, a ^ b, ~b)
# CHECK: [-7, 7, -8, 0] [7, -7, 8, 0] [49, 49, 64, 0] [3, 1, 0, 0] [7, -7, 9, 1] [5, -5, -11, 5] [-3, -3, 2, -6]
print(SIMD[DType.uint8, 2](1, 128) << 1, SIMD[DType.uint8, 2](255, 4) >> 2, SIMD[DType.int8, 2](-8, 8) >> 1)
# CHECK: [2, 0] [63, 1] [-4, 4]
