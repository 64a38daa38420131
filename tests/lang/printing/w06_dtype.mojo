# W6: a DType prints its bare name
print(DType.float32, DType.index, DType.bool, DType.invalid, DType.uint8)
# CHECK: float32 index bool invalid uint8
