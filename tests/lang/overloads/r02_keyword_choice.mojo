# R2, F18: keyword names choose among candidates
fn f(a: Int) -> StringLiteral: return "a"
fn f(a: Int, b: Int) -> StringLiteral: return "a, b"
fn f(a: Int, b: Int, c: Int, d: Int = 1) -> StringLiteral: return "a, b, c, d"
fn f(x: Bool) -> StringLiteral: return "x"
print(f(1), f(1, b=2), f(1, 2, c=3), f(x=True), f(b=1, a=2))
# CHECK: a a, b a, b, c, d x a, b
