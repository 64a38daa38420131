# T10: constructors of SIMD
print(SIMD[DType.int32, 4](), SIMD[DType.int32, 2](7), SIMD[DType.int32, 2](7.0), SIMD[DType.float32, 2](True))
# CHECK: [0, 0, 0, 0] [7, 7] [7, 7] [1.0, 1.0]
print(SIMD[DType.float32, 4](1, 2.5, 3, 4), SIMD[DType.bool, 2](True, False), SIMD[DType.index, 2](1, 2))
# CHECK: [1.0, 2.5, 3.0, 4.0] [True, False] [1, 2]
