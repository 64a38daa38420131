# T13: '//' and '%' by zero give 0
let a = SIMD[DType.int32, 2](5, -5)
let z = SIMD[DType.int32, 2](0)
print(a // z, a % z)
# WARNING[9]: division by zero gives 0 here
# CHECK: [0, 0] [0, 0]
