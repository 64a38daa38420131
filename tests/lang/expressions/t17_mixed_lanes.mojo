# T17, T13: comparisons of scalars and of vectors in a condition
let v = SIMD[DType.int32, 4](1, 2, 3, 4)
let n = 3
if v > 0 and n: print("all lanes")
if v > 1 and n or not n: print("no")
if Float32(1) < 2 and n and v == v: print("yes")
# CHECK: all lanes
# CHECK: yes
