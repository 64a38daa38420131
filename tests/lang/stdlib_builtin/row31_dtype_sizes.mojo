# stdlib 16, row 31
print(DType.float32, DType.float32.sizeof(), DType.int16.bitwidth())
# CHECK: float32 4 16
