# T5, T6, T8: types of materialized literals
fn kind(x: Int) -> StringLiteral: return "Int"
fn kind(x: FloatLiteral) -> StringLiteral: return "FloatLiteral"
fn kind(x: StringLiteral) -> StringLiteral: return "StringLiteral"
fn kind(x: Bool) -> StringLiteral: return "Bool"
let i = 5
let f = 3.14
let s = "s"
let b = True
alias N = 5
alias M: Int = 6
print(kind(i), kind(f), kind(s), kind(b), kind(N), kind(M), kind(-1), kind(-1.0))
# CHECK: Int FloatLiteral StringLiteral Bool Int Int Int FloatLiteral
