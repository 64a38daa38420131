# T11: a width that a parameter gives is wrong in that instance
fn f[n: Int]() -> Int:
    let v = SIMD[DType.int32, n](1)
    # ERROR[17]: invalid type 'SIMD[int32, 6]': simd width must be power of 2
    return n
print(f[4](), f[8](), f[6]())
