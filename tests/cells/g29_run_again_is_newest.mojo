# G29: a cell that runs again is the newest
fn f(x: Int) -> StringLiteral: return "Int"
# %%
fn f(x: Float64) -> StringLiteral: return "Float64"
print(f(1))
# CHECK: Float64
# %%
fn f(x: Int) -> StringLiteral: return "Int"
print(f(1), f(1.5))
# CHECK: Int Float64
