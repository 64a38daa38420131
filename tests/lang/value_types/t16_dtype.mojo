# T16: DType values
fn name[dt: DType]() -> DType: return dt
let d = DType.float32
print(d, d == DType.float32, d != DType.int8, name[DType.uint16]())
# CHECK: float32 True True uint16
print(DType.invalid, DType.bool, DType.bfloat16, DType.index, DType.address)
# CHECK: invalid bool bfloat16 index address
print(DType.int8.is_integral(), DType.bool.is_bool(), DType.float16.is_floating_point(), DType.uint8.is_signed(), DType.uint8.is_unsigned(), DType.bool.is_integral())
# CHECK: True True True False True False
print(DType.int64.sizeof(), DType.float16.bitwidth(), DType.bool.sizeof(), DType.index.bitwidth())
# CHECK: 8 16 1 64
print(DType.int8.__str__())
# CHECK: int8
