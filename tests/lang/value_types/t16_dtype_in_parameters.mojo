# T16: DType comparisons in parameter expressions
fn kind[dt: DType]() -> StringLiteral:
    @parameter
    if dt == DType.float32:
        return "single"
    elif dt.is_floating_point():
        return "float"
    elif dt != DType.bool and dt.is_integral():
        return "integer"
    else:
        return "other"
print(kind[DType.float32](), kind[DType.float16](), kind[DType.int8](), kind[DType.bool]())
# CHECK: single float integer other
