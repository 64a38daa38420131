# T13: comparisons give bool lanes, also for one lane
let a = SIMD[DType.int32, 4](1, 2, 3, 4)
print(a < 3, a <= 1, a > 2, a >= 4, a == 2, a != 2)
# CHECK: [True, True, False, False] [True, False, False, False] [False, False, True, True] [False, False, False, True] [False, True, False, False] [True, False, True, True]
fn lanes[dt: DType, n: Int](x: SIMD[dt, n]) -> Int: return n
fn dtype[dt: DType, n: Int](x: SIMD[dt, n]) -> DType: return dt
let f = Float32(1)
print(dtype(f < 2), lanes(f < 2), dtype(a == a), lanes(a == a))
# CHECK: bool 1 bool 4
fn below(x: Float32, y: Float32) -> Bool: return x < y
if f < 2: print("less", below(f, 0), Bool(f < 2))
# CHECK: less False True
