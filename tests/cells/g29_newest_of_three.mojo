# G29: of three cells' overloads the newest that fits wins; overloads of one cell are ranked as ever
fn f(*x: Int) -> StringLiteral: return "variadic"
# %%
fn f[n: Int = 1](x: Int) -> StringLiteral: return "parametric"
fn f(x: Int, y: Int) -> StringLiteral: return "two"
# %%
fn f(x: Float64, y: Int) -> StringLiteral: return "mixed"
print(f(1), f(1, 2), f(1, 2, 3), f())
# CHECK: parametric mixed variadic variadic
