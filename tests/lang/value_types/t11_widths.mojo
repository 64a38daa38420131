# T11: widths are checked where the type is written, not where values are made
let v: SIMD[DType.int32, 3]
# ERROR[12]: invalid type 'SIMD[int32, 3]': simd width must be power of 2
# %%
fn f(x: SIMD[DType.float32, 6]): pass
# ERROR[13]: invalid type 'SIMD[float32, 6]': simd width must be power of 2
# %%
fn g() -> SIMD[DType.bool, 7]: pass
# ERROR[15]: invalid type 'SIMD[bool, 7]': simd width must be power of 2
# %%
struct S:
    var x: SIMD[DType.int8, 12]
    # ERROR[16]: invalid type 'SIMD[int8, 12]': simd width must be power of 2
let s: S
# %%
alias T = SIMD[DType.int64, 9]
# ERROR[15]: invalid type 'SIMD[int64, 9]': simd width must be power of 2
let t = T(0)
# %%
let p = Pointer[SIMD[DType.int8, 5]].alloc(1)
# ERROR[21]: invalid type 'SIMD[int8, 5]': simd width must be power of 2
# %%
print(sizeof[SIMD[DType.int8, 11]]())
# ERROR[18]: invalid type 'SIMD[int8, 11]': simd width must be power of 2
