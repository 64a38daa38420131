# G29, G35: a cell that fails hides nothing
fn f(x: Int) -> StringLiteral: return "Int"
# %%
fn f(x: Float64) -> StringLiteral: return missing
# ERROR[43]: use of unknown declaration 'missing'
# %%
print(f(1))
# CHECK: Int
