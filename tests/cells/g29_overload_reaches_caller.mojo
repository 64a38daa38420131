# G29: a better overload of a later cell is seen by earlier callers
fn kind(x: Float64) -> StringLiteral: return "Float64"
fn call() -> StringLiteral: return kind(1)
print(call())
# CHECK: Float64
# %%
fn kind(x: Int) -> StringLiteral: return "Int"
print(call())
# CHECK: Int
