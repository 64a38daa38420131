# 5.7: comparisons, with results of any type
@value
struct Op:
    var n: Int
    fn __lt__(self, o: Op) -> StringLiteral: return "lt"
    fn __le__(self, o: Op) -> StringLiteral: return "le"
    fn __gt__(self, o: Op) -> StringLiteral: return "gt"
    fn __ge__(self, o: Op) -> StringLiteral: return "ge"
    fn __eq__(self, o: Op) -> Bool: return self.n == o.n
    fn __ne__(self, o: Op) -> Int: return self.n - o.n
let a = Op(5)
let b = Op(3)
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
# CHECK: lt le gt ge False 2
