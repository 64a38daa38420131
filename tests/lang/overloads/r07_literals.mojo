# R7 row 5: a literal's own type costs nothing
fn g(x: Int) -> StringLiteral: return "Int"
fn g(x: Float64) -> StringLiteral: return "Float64"
print(g(1), g(1.5))
# CHECK: Int Float64
