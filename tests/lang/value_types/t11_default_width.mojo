# T11: the size defaults to the machine's width; Scalar is one lane
print(len(SIMD[DType.float64]()) == simdwidthof[DType.float64](), Scalar[DType.int16](5))
# CHECK: True 5
