# 5.7: '__call__', overloaded and parametric
@value
struct Poly:
    var k: Int
    fn __call__(self) -> Int: return self.k
    fn __call__(self, x: Int, y: Int = 1) -> Int: return self.k * x + y
    fn __call__[n: Int](self, s: StringLiteral) -> Int: return len(s) * n + self.k
let p = Poly(10)
print(p(), p(2), p(2, y=5), p[3]("ab"))
# CHECK: 10 21 25 16
