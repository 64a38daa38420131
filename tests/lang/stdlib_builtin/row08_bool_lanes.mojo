# stdlib 16, row 8
print(SIMD[DType.bool, 2](True, False))
# CHECK: [True, False]
