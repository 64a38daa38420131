# T12: elements, length and parameters as attributes
var v = SIMD[DType.int32, 4](1, 2, 3, 4)
v[2] = 30
v[0] += 9
let i = 3
print(v[0], v[i], v, len(v), v.element_type, v.type, v.size)
# CHECK: 10 4 [10, 2, 30, 4] 4 int32 int32 4
