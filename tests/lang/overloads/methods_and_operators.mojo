# R1: all methods of one name compete
@value
struct M:
    var n: Int
    fn __mul__(self, o: M) -> StringLiteral: return "M"
    fn __mul__(self, o: Int) -> StringLiteral: return "Int"
    fn __mul__(self, o: Float64) -> StringLiteral: return "Float64"
    fn put(inout self, n: Int): self.n = n
    fn put(inout self, o: M): self.n = o.n * 10
var m = M(1)
print(m * m, m * 2, m * 2.5)
# CHECK: M Int Float64
m.put(5)
m.put(M(7))
print(m.n)
# CHECK: 70
