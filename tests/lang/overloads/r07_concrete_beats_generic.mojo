# R7 row 10: the shorter parameter list wins
fn p[T: AnyType](x: T) -> StringLiteral: return "generic"
fn p(x: Int) -> StringLiteral: return "Int"
print(p(3), p(True), p(2.5))
# CHECK: Int generic generic
