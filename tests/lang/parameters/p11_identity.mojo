# P11: equal parameters make equal types
fn take(v: SIMD[DType.float32, 4]) -> Float32: return v[3]
alias half = 2
let v = SIMD[DType.float32, half + 2](1, 2, 3, 4)
let w: SIMD[DType.float32, 2 * half] = v
print(take(v), take(w))
# CHECK: 4.0 4.0
