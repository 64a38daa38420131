# G29: of a cell of which one overload was edited all are of the newest cell
fn f(x: Int) -> StringLiteral: return "Int"
fn f(x: Float64) -> StringLiteral: return "Float64"
print(f(1))
# CHECK: Int
# %%
fn f(x: Int) -> StringLiteral: return "Int"
fn f(x: Float64) -> StringLiteral: return "edited"
print(f(1), f(1.5))
# CHECK: Int edited
