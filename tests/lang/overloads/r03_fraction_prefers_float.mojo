# R3, S26: of conversions of a float literal one to integers is the last choice
fn f(x: Int64) -> StringLiteral: return "integer"
fn f(x: Float32) -> StringLiteral: return "float"
print(f(1.5), f(2.0), f(Int64(1)), f(Float32(1)))
# CHECK: float float integer float
