# R3: the fewest conversions over all arguments win
fn f(a: Int, b: Float64) -> StringLiteral: return "Int, Float64"
fn f(a: Float64, b: Float64) -> StringLiteral: return "Float64, Float64"
fn f(a: Int, b: Int) -> StringLiteral: return "Int, Int"
let i = 1
let d = Float64(2)
print(f(i, i), f(i, d), f(d, d), f(d, i), f(1, 2.5))
# CHECK: Int, Int Int, Float64 Float64, Float64 Float64, Float64 Int, Float64
