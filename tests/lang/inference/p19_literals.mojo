# P19: literals bind their materialized types
fn kind[T: AnyType](x: T) -> Int: return sizeof[T]()
fn pick[T: AnyType](x: T, f: fn(T) -> StringLiteral) -> StringLiteral: return f(x)
fn a(x: Int) -> StringLiteral: return "Int"
fn b(x: FloatLiteral) -> StringLiteral: return "FloatLiteral"
fn c(x: StringLiteral) -> StringLiteral: return x
print(kind(1), pick(1, a), pick(1.0, b), pick("StringLiteral", c))
# CHECK: 8 Int FloatLiteral StringLiteral
