# T11: powers of two
print(SIMD[DType.int8, 1](1), SIMD[DType.int8, 2](1), SIMD[DType.bool, 4](True), len(SIMD[DType.int8, 64](1)))
# CHECK: 1 [1, 1] [True, True, True, True] 64
