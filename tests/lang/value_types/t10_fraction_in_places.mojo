# T10, S26: neither in assignments, elements, comparisons, results nor defaults
fn result() -> Int64:
    return 0.5
    # ERROR[12]: cannot convert 0.5 to 'Int64' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int64]()'
# %%
fn default(x: Int64 = 0.5): pass
# ERROR[23]: cannot convert 0.5 to 'Int64' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int64]()'
default()
# %%
var w = SIMD[DType.int32, 4](1)
w[1] = 1.5
# ERROR[8]: cannot convert 1.5 to 'Int32' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int32]()'
# %%
var w2 = SIMD[DType.uint16, 2](1)
w2 += 0.25
# ERROR[7]: cannot convert 0.25 to 'SIMD[uint16, 2]' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.uint16]()'
# %%
print(Int64(3) == 2.5)
# ERROR[19]: cannot convert 2.5 to 'Int64' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int64]()'
# %%
struct S:
    var n: Int32
    fn __init__(inout self): self.n = 1.5
    # ERROR[39]: cannot convert 1.5 to 'Int32' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int32]()'
# %%
print(Int64(1) if True else 0.5)
let c = True
print(Int64(1) if c else 0.5)
# ERROR[26]: cannot convert 0.5 to 'Int64' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', or cut the fraction off with '.cast[DType.int64]()'
