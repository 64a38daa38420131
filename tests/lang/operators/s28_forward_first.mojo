# S28: the forward method comes first
@value
struct L:
    var n: Int
    fn __add__(self, o: R) -> StringLiteral: return "L.add"
@value
struct R:
    var n: Int
    fn __radd__(self, o: L) -> StringLiteral: return "R.radd"
    fn __rsub__(self, o: L) -> StringLiteral: return "R.rsub"
print(L(1) + R(2), L(1) - R(2))
# CHECK: L.add R.rsub
