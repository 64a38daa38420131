# G29: a new signature adds an overload, an identical one replaces
fn f(x: Int) -> StringLiteral: return "Int"
# %%
fn f(x: StringLiteral) -> StringLiteral: return "StringLiteral"
print(f(1), f("s"))
# CHECK: Int StringLiteral
# %%
fn f(y: Int) -> StringLiteral: return "new Int"
print(f(1), f("s"))
# CHECK: new Int StringLiteral
# %%
def f(x: Int) -> StringLiteral: return "def Int"
print(f(1), f("s"))
# CHECK: def Int StringLiteral
