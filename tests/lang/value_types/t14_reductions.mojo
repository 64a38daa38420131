# T14: reductions give one lane
let v = SIMD[DType.int32, 4](3, -1, 4, 2)
print(v.reduce_add(), v.reduce_mul(), v.reduce_max(), v.reduce_min())
# CHECK: 8 -24 4 -1
let m = v > 0
print(m.reduce_and(), m.reduce_or(), (v > -5).reduce_and(), (v > 9).reduce_or())
# CHECK: False True True False
