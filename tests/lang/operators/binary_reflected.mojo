# 5.7: every reflected method is tried when the forward one does not fit
@value
struct Op:
    var n: Int
    fn __radd__(self, o: Int) -> StringLiteral: return "radd"
    fn __rsub__(self, o: Int) -> StringLiteral: return "rsub"
    fn __rmul__(self, o: Int) -> StringLiteral: return "rmul"
    fn __rtruediv__(self, o: Int) -> StringLiteral: return "rtruediv"
    fn __rfloordiv__(self, o: Int) -> StringLiteral: return "rfloordiv"
    fn __rmod__(self, o: Int) -> StringLiteral: return "rmod"
    fn __rpow__(self, o: Int) -> StringLiteral: return "rpow"
    fn __rmatmul__(self, o: Int) -> StringLiteral: return "rmatmul"
    fn __rlshift__(self, o: Int) -> StringLiteral: return "rlshift"
    fn __rrshift__(self, o: Int) -> StringLiteral: return "rrshift"
    fn __rand__(self, o: Int) -> StringLiteral: return "rand"
    fn __ror__(self, o: Int) -> StringLiteral: return "ror"
    fn __rxor__(self, o: Int) -> StringLiteral: return "rxor"
let n = 1
let b = Op(2)
print(n + b, n - b, n * b, n / b, n // b, n % b, n ** b, n @ b)
# CHECK: radd rsub rmul rtruediv rfloordiv rmod rpow rmatmul
print(n << b, n >> b, n & b, n | b, n ^ b)
# CHECK: rlshift rrshift rand ror rxor
