# R7 row 4: only the variadic arguments fit
fn bar[a: Int](b: Int) -> StringLiteral: return "plain"
fn bar[a: Int](*b: Int) -> StringLiteral: return "variadic arguments"
fn bar[*a: Int](b: Int) -> StringLiteral: return "variadic parameters"
print(bar[1](2, 3))
# CHECK: variadic arguments
