# T10, S26: a float literal type's value known at run time is no integer
var f = 2.0
f += 1
# %%
let t: Int16 = f
# ERROR[16]: cannot implicitly convert 'FloatLiteral' value to 'Int16', which has no fractions: round it with 'floor', 'ceil', 'round' or 'trunc', and convert with 'Float64(...).cast[DType.int16]()'
# %%
print(Int64(3) * f)
# ERROR[18]: cannot implicitly convert 'FloatLiteral' value to 'Int64', which has no fractions: round it with 'floor', 'ceil', 'round' or 'trunc', and convert with 'Float64(...).cast[DType.int64]()'
# %%
fn take(x: UInt8): pass
take(f)
# ERROR[6]: cannot implicitly convert 'FloatLiteral' value to 'UInt8', which has no fractions: round it with 'floor', 'ceil', 'round' or 'trunc', and convert with 'Float64(...).cast[DType.uint8]()'
# %%
print(Float64(f).cast[DType.int16](), Float32(f), Int64(3) * f.to_int())
# CHECK: 3 3.0 9
