# P17: variadic arguments infer from the first one
fn total[t: DType](*xs: SIMD[t, 1]) -> SIMD[t, 1]:
    var s = SIMD[t, 1](0)
    for i in range(len(xs)): s += xs[i]
    return s
print(total(Float32(1), 2, 3.5), total(Int8(100), Int8(100)))
# CHECK: 6.5 -56
