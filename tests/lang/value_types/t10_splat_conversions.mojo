# T10: scalars splat implicitly
fn total(v: SIMD[DType.float32, 4]) -> Float32: return v.reduce_add()
let k: Float32 = 0.5
let vec = SIMD[DType.float32, 4](1, 2, 3, 4)
let t: SIMD[DType.bool, 4] = True
let u: SIMD[DType.float32, 4] = 1.5
let w: SIMD[DType.float32, 4] = k
print(vec * k, vec * -1.0, t, u, w, total(k), total(2))
# CHECK: [0.5, 1.0, 1.5, 2.0] [-1.0, -2.0, -3.0, -4.0] [True, True, True, True] [1.5, 1.5, 1.5, 1.5] [0.5, 0.5, 0.5, 0.5] 2.0 8.0
