# W5: vectors in brackets
print(SIMD[DType.int32, 4](1, 2, 3, 4), SIMD[DType.float64, 2](5), SIMD[DType.bool, 2](True, False))
# CHECK: [1, 2, 3, 4] [5.0, 5.0] [True, False]
print(1 / SIMD[DType.float32, 4](0, 1, 2, 3))
# CHECK: [inf, 1.0, 0.5, 0.3333333432674408]
