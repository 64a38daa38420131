# S27: literals are materialized, then the reflected method is tried
let v = SIMD[DType.float32, 2](2, 4)
print(1 / v, 8 - v, 2 * v, 1.5 + v)
# CHECK: [0.5, 0.25] [6.0, 4.0] [4.0, 8.0] [3.5, 5.5]
