# P18: mutable, keyword and default arguments
@value
struct Sq[kind: DType = DType.int16]:
    var x: SIMD[kind, 1]
fn grow(inout s: Sq, k: SIMD[s.kind, 1]): s.x += k
fn opt(a: Sq = Sq(7), b: Int = 1) -> String: return String(a.kind) + b
var q = Sq[DType.float64](5)
grow(q, k=3)
print(q.x, opt(), opt(q), opt(b=2, a=q))
# CHECK: 8.0 int161 float641 float642
