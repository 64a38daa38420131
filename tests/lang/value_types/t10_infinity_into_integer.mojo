# T10: neither is what a literal without end gives
let x = Int32(1e308 * 10)
# ERROR[21]: inf does not fit 'Int32', which holds -2147483648 to 2147483647: '.cast' of a wider value keeps its low bits
# %%
let y = Int64(-1.0 / 3)
# ERROR[20]: cannot convert -0.3333333333333333 to 'Int64' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int64]()'
