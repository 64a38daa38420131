# P11, P12: a result type computed from parameters
fn concat[ty: DType, n: Int, m: Int](a: SIMD[ty, n], b: SIMD[ty, m]) -> SIMD[ty, n + m]:
    var r = SIMD[ty, n + m]()
    for i in range(n): r[i] = a[i]
    for i in range(m): r[n + i] = b[i]
    return r
let a = SIMD[DType.int8, 2](1, 2)
let r = concat(a, concat(SIMD[DType.int8, 1](3), SIMD[DType.int8, 1](4)))
print(r, len(r))
# CHECK: [1, 2, 3, 4] 4
