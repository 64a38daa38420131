# G29: an older overload is called where only it fits
fn f(x: String) -> StringLiteral: return "String"
# %%
fn f(x: Int, y: Int = 0) -> StringLiteral: return "Int"
fn f(x: Float64) -> StringLiteral: return "Float64"
# %%
fn f(x: Int, y: Int, z: Int) -> StringLiteral: return "three"
print(f(String("s")), f(1), f(1, 2), f(1.5), f(1, 2, 3))
# CHECK: String Int Int Float64 three
