# G29, R7: overloads may differ in their parameters alone
fn f[a: Int]() -> StringLiteral: return "Int"
fn f[a: Bool]() -> StringLiteral: return "Bool"
fn f() -> StringLiteral: return "none"
print(f[1](), f[True](), f())
# CHECK: Int Bool none
