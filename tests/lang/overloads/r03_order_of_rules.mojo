# R3: conversions count before variadics
fn f(x: Float64) -> StringLiteral: return "Float64"
fn f(*xs: Int) -> StringLiteral: return "variadic Int"
print(f(1), f(Float64(1)), f())
# CHECK: variadic Int Float64 variadic Int
