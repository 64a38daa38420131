# T17: operators of Bool
let t = True
let f = False
print(not t, t and f, t or f, t == f, t != f, t & f, t | f, t ^ t, ~t, ~f)
# CHECK: False False True False True False True False False True
let v: SIMD[DType.int32, 2] = True
print(v)
# CHECK: [1, 1]
