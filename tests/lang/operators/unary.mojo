# 5.7: unary operators
@value
struct Op:
    var n: Int
    fn __neg__(self) -> StringLiteral: return "neg"
    fn __pos__(self) -> StringLiteral: return "pos"
    fn __invert__(self) -> StringLiteral: return "invert"
    fn __bool__(self) -> Bool: return self.n != 0
print(-Op(1), +Op(1), ~Op(1), not Op(1), not Op(0))
# CHECK: neg pos invert False True
