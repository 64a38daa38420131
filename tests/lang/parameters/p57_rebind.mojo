# P57: rebind asserts that two types are equal after instantiation
fn f[n: Int](v: SIMD[DType.int32, n]) -> SIMD[DType.int32, 4]:
    @parameter
    if n == 4:
        return rebind[SIMD[DType.int32, 4]](v)
    return SIMD[DType.int32, 4](v[0])
print(f(SIMD[DType.int32, 4](1, 2, 3, 4)), f(SIMD[DType.int32, 2](8, 9)))
# CHECK: [1, 2, 3, 4] [8, 8, 8, 8]
