# T10: a literal that is no number of the type is not wrapped
let a: Int8 = 300
# ERROR[15]: 300 does not fit 'Int8', which holds -128 to 127: '.cast' of a wider value keeps its low bits
# %%
let b: Int8 = 128
# ERROR[15]: 128 does not fit 'Int8', which holds -128 to 127: '.cast' of a wider value keeps its low bits
# %%
let c: Int8 = -129
# ERROR[15]: -129 does not fit 'Int8', which holds -128 to 127: '.cast' of a wider value keeps its low bits
# %%
let d = UInt8(256)
# ERROR[15]: 256 does not fit 'UInt8', which holds 0 to 255: '.cast' of a wider value keeps its low bits
# %%
let f: UInt8 = 256.0
# ERROR[16]: 256.0 does not fit 'UInt8', which holds 0 to 255: '.cast' of a wider value keeps its low bits
# %%
let g = Int32(1e300)
# ERROR[15]: 1e+300 does not fit 'Int32', which holds -2147483648 to 2147483647: '.cast' of a wider value keeps its low bits
# %%
let h: Int16 = 1 << 15
# ERROR[18]: 32768 does not fit 'Int16', which holds -32768 to 32767: '.cast' of a wider value keeps its low bits
# %%
let i = UInt64(1 << 64)
# ERROR[18]: 18446744073709551616 does not fit 'UInt64', which holds 0 to 18446744073709551615: '.cast' of a wider value keeps its low bits
# %%
let j = Int64(0xFFFFFFFFFFFFFFFF)
# ERROR[15]: 18446744073709551615 does not fit 'Int64', which holds -9223372036854775808 to 9223372036854775807: '.cast' of a wider value keeps its low bits
