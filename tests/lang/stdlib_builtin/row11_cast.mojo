# stdlib 16, row 11
print(SIMD[DType.float32, 4](1.7).cast[DType.int32]())
# CHECK: [1, 1, 1, 1]
