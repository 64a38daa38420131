# T10, S26: a literal with a fraction never becomes an integer
let e: Int64 = 10
print(e * 0.5)
# ERROR[11]: cannot convert 0.5 to 'Int64' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int64]()'
# %%
let k: Int32 = 2.7
# ERROR[16]: cannot convert 2.7 to 'Int32' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int32]()'
# %%
let m = Int8(300.5)
# ERROR[14]: cannot convert 300.5 to 'Int8' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int8]()'
# %%
var v = SIMD[DType.int32, 4](1, 2, 3.5, 4)
# ERROR[36]: cannot convert 3.5 to 'Int32' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int32]()'
# %%
fn f(x: UInt8) -> UInt8: return x
print(f(0.1))
# ERROR[9]: cannot convert 0.1 to 'UInt8' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.uint8]()'
# %%
alias a: Int16 = 1.25
# ERROR[18]: cannot convert 1.25 to 'Int16' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int16]()'
