# What one can ask of a lane type.
fn kinds(type: DType) -> String:
    var text = String()
    if type.is_bool(): text += "bool "
    if type.is_uint8(): text += "uint8 "
    if type.is_int8(): text += "int8 "
    if type.is_uint16(): text += "uint16 "
    if type.is_int16(): text += "int16 "
    if type.is_uint32(): text += "uint32 "
    if type.is_int32(): text += "int32 "
    if type.is_uint64(): text += "uint64 "
    if type.is_int64(): text += "int64 "
    if type.is_bfloat16(): text += "bfloat16 "
    if type.is_float16(): text += "float16 "
    if type.is_float32(): text += "float32 "
    if type.is_float64(): text += "float64 "
    if type.is_index(): text += "index "
    if type.is_address(): text += "address "
    return text


print(kinds(DType.bool), kinds(DType.uint8), kinds(DType.int8), kinds(DType.uint16), kinds(DType.int16), kinds(DType.uint32))
# CHECK: bool  uint8  int8  uint16  int16  uint32 
print(kinds(DType.int32), kinds(DType.uint64), kinds(DType.int64), kinds(DType.bfloat16), kinds(DType.float16))
# CHECK: int32  uint64  int64  bfloat16  float16 
print(kinds(DType.float32), kinds(DType.float64), kinds(DType.index), kinds(DType.address), kinds(DType.invalid))
# CHECK: float32  float64  index  address  
