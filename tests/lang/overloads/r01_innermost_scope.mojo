# R1: the innermost scope that has the name gives all candidates
fn f(x: Int) -> StringLiteral: return "outer Int"
fn f(x: Bool) -> StringLiteral: return "outer Bool"
fn host() -> StringLiteral:
    fn f(x: Int) -> StringLiteral: return "inner Int"
    return f(1)
struct S:
    fn __init__(inout self): pass
    fn f(self, x: Int) -> StringLiteral: return "method"
    fn g(self) -> StringLiteral: return f(True)
print(host(), f(True), S().f(1), S().g())
# CHECK: inner Int outer Bool method outer Bool
