# stdlib 16, rows 13 to 16
let v = SIMD[DType.int32, 4](0, 1, 2, 3)
print(v.reduce_add(), v.reduce_max(), v.shuffle[3, 2, 1, 0]())
# CHECK: 6 3 [3, 2, 1, 0]
print(v.join(v + 4))
# CHECK: [0, 1, 2, 3, 4, 5, 6, 7]
print(v.slice[2](1))
# CHECK: [1, 2]
print(v.shift_left[1](), v.shift_right[1]())
# CHECK: [1, 2, 3, 0] [0, 0, 1, 2]
