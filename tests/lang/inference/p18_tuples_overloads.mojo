# P18, R3: a tuple of given types is the better choice
fn f(t: Tuple) -> StringLiteral: return "any"
fn f(t: (Int, Int)) -> StringLiteral: return "two integers"
fn f(n: Int) -> StringLiteral: return "integer"
print(f((1, 2)), f((1, "a")), f(3))
# CHECK: two integers any integer
# %%
print(f("text"))
# ERROR[8]: no matching function in call to 'f'
