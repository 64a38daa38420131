# R7 row 3: only the variadic parameters fit
fn bar[a: Int](b: Int) -> StringLiteral: return "plain"
fn bar[a: Int](*b: Int) -> StringLiteral: return "variadic arguments"
fn bar[*a: Int](b: Int) -> StringLiteral: return "variadic parameters"
print(bar[1, 1, 1](2))
# CHECK: variadic parameters
