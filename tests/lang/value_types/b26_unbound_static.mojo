# B26, T15: the bracket list binds the struct's parameters first
print(SIMD.splat[DType.int16, 2](3))
# CHECK: [3, 3]
