# P18: a struct all of whose parameters have defaults is inferred where it is written bare
@value
struct Sq[kind: DType = DType.float32, n: Int = 4]:
    var x: SIMD[kind, 1]
fn scale(s: Sq, k: SIMD[s.kind, 1]) -> SIMD[s.kind, 1]: return s.x * k
fn width(s: Sq) -> Int: return s.n
print(scale(Sq[DType.float64](3), 2), width(Sq[DType.int8, 9](1)), width(Sq(1)))
# CHECK: 6.0 9 4
