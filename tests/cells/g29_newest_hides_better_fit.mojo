# G29: the newest cell's overload wins also where an older one needs fewer conversions
fn f(x: Int) -> StringLiteral: return "Int"
fn use() -> StringLiteral: return f(1)
print(f(1), use())
# CHECK: Int Int
# %%
fn f(x: Float64) -> StringLiteral: return "Float64"
print(f(1), f(1.5), use())
# CHECK: Float64 Float64 Float64
