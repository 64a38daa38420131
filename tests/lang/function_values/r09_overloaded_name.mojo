# R9, T28: the expected type picks the overload
fn f(x: Int) -> StringLiteral: return "Int"
fn f(x: Float64) -> StringLiteral: return "Float64"
fn run[g: fn(Float64) -> StringLiteral]() -> StringLiteral: return g(1)
let h: fn(Int) -> StringLiteral = f
print(run[f](), h(2))
# CHECK: Float64 Int
