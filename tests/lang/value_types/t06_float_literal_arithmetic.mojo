# T6: FloatLiteral is a run-time type with arithmetic
fn kind(x: Int) -> StringLiteral: return "Int"
fn kind(x: FloatLiteral) -> StringLiteral: return "FloatLiteral"
let i = 3
let f = 2.0
print(kind(f * i + 1), f * i + 1, f / i, f - 0.5, i - f)
# CHECK: FloatLiteral 7.0 0.66666666666666663 1.5 1.0
print(FloatLiteral(i), f ** 3, 7.5 // f, 7.5 % f, -f, f < 3, f == 2.0, f != 2)
# CHECK: 3.0 8.0 3.0 1.5 -2.0 True True False
var g = 1.0
g += 2
g *= 2.5
g -= 0.5
g /= 2
print(g, g.to_int())
# CHECK: 3.5 3
