# T10: types of sizes that no machine has
let a = SIMD[DType.float32, 1 << 40]()
# ERROR[13]: invalid type 'SIMD[float32, 1099511627776]': size 1099511627776 is not between 1 and 32768
# %%
fn f(x: SIMD[DType.int8, -4]): pass
# ERROR[13]: invalid type 'SIMD[int8, -4]': simd width must be > 0
# %%
struct Large:
    var a: StaticTuple[1 << 20, Int]
    var b: StaticTuple[1 << 20, Int]
struct Larger:
    # ERROR[8]: type 'Larger' is too large: its values take 301989888 bytes, at most 268435456 are supported
    var a: StaticTuple[1 << 24, Int]
    var b: StaticTuple[1 << 24, Int]
    var c: Large
    var d: Large
struct Holder:
    var large: Larger
