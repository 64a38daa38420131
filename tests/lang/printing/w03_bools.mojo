# W3: truth values
print(True, False, SIMD[DType.bool, 1](True), Float32(1) < 2, 1 > 2)
# CHECK: True False True True False
