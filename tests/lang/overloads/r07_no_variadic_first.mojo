# R7 row 2: without variadics first
fn bar[a: Int](b: Int) -> StringLiteral: return "plain"
fn bar[a: Int](*b: Int) -> StringLiteral: return "variadic arguments"
fn bar[*a: Int](b: Int) -> StringLiteral: return "variadic parameters"
print(bar[1](2))
# CHECK: plain
