# P15: keyword arguments are matched by their declared position
fn f[dt: DType, n: Int](a: SIMD[dt, 1], b: SIMD[DType.bool, n]) -> Int:
    print(dt)
    return n
print(f(b=SIMD[DType.bool, 4](True), a=Int8(1)))
# CHECK: int8
# CHECK: 4
