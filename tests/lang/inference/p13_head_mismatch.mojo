# P13: an argument with another head is skipped and may be converted later
fn largest[t: DType, n: Int](a: SIMD[t, n], b: SIMD[t, n]) -> SIMD[t, n]:
    return a.max(b)
let x = SIMD[DType.float32, 2](-1, 2)
print(largest(0, x), largest(x, 1.5), largest[DType.int16, 2](3, 4))
# CHECK: [0.0, 2.0] [1.5, 2.0] [4, 4]
