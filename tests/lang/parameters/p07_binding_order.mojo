# P7: explicit, then inferred, then defaults; inferred beats default
fn f[n: Int = 3, dt: DType = DType.int8](x: SIMD[DType.int32, n]) -> Int: return n
fn g[a: Int, dt: DType](x: SIMD[dt, 1]) -> DType:
    print(a)
    return dt
print(f(SIMD[DType.int32, 4](0)))
# CHECK: 4
print(g[5](Float32(1)))
# CHECK: 5
# CHECK: float32
