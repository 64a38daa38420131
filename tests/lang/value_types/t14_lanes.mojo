# T14: rearranging lanes
let v = SIMD[DType.int32, 4](0, 1, 2, 3)
let w = v + 4
print(v.shuffle[3, 2, 1, 0](), v.shuffle[0, 4, 1, 5](w))
# CHECK: [3, 2, 1, 0] [0, 4, 1, 5]
print(v.slice[2](1), v.slice[2](), v.join(w), v.interleave(w))
# CHECK: [1, 2] [0, 1] [0, 1, 2, 3, 4, 5, 6, 7] [0, 4, 1, 5, 2, 6, 3, 7]
print(v.rotate_left[1](), v.rotate_right[1](), v.shift_left[1](), v.shift_right[1]())
# CHECK: [1, 2, 3, 0] [3, 0, 1, 2] [1, 2, 3, 0] [0, 0, 1, 2]
