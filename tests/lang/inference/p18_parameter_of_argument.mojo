# P18: a parameter of an argument's type whose parameters have defaults
# PROGRAM
@value
struct Sq[kind: DType = DType.float32, n: Int = 4]:
    var x: SIMD[kind, 1]

fn scale(s: Sq, k: SIMD[s.kind, 1]) -> SIMD[s.kind, 1]:
    return s.x * k

fn main():
    let s = Sq[DType.float64](3)
    print(scale(s, 2))
# CHECK: 6.0
