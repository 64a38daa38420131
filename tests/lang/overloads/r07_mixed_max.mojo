# R7 row 9: an Int and a float go to the vector overload
fn largest(a: Int, b: Int) -> Int: return a if a > b else b
fn largest[t: DType, n: Int](a: SIMD[t, n], b: SIMD[t, n]) -> SIMD[t, n]: return a.max(b)
let f = Float32(-1.5)
print(largest(0, f), largest(3, 4), largest(f, 2))
# CHECK: 0.0 4 2.0
