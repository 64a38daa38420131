let v = SIMD[DType.int32, 4](1, 2, 3, 4)
print(v.reduce_mul[1](), v.reduce_add[2](), v.reduce_max[2](), v.reduce_min[4](), v.reduce_add())
let f = SIMD[DType.float32, 8](1, 2, 3, 4, 5, 6, 7, 8)
print(f.reduce_add[4](), f.reduce_min[1](), f.reduce_mul[2]())
alias a = SIMD[DType.int8, 4](1, 2, 3, 4).reduce_max[2]()
print(a)
# CHECK: 24 [4, 6] [3, 4] [1, 2, 3, 4] 10
# CHECK: [6.0, 8.0, 10.0, 12.0] 1.0 [105.0, 384.0]
# CHECK: [3, 4]
