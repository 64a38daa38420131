# G29: overloads of one struct are of one cell
struct S:
    fn __init__(inout self): pass
    fn m(self, x: Float64) -> StringLiteral: return "Float64"
    fn m(self, x: Int) -> StringLiteral: return "Int"
print(S().m(1), S().m(1.5))
# CHECK: Int Float64
# %%
struct S:
    fn __init__(inout self): pass
    fn m(self, x: Float64) -> StringLiteral: return "only Float64"
print(S().m(1))
# CHECK: only Float64
