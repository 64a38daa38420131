# G29: a new signature adds an overload, an identical one replaces
fn f(x: Int) -> StringLiteral: return "Int"
# %%
fn f(x: String) -> StringLiteral: return "String"
print(f(1), f(String("s")))
# CHECK: Int String
# %%
fn f(y: Int) -> StringLiteral: return "new Int"
print(f(1), f(String("s")))
# CHECK: new Int String
# %%
def f(x: Int) -> StringLiteral: return "def Int"
print(f(1), f(String("s")))
# CHECK: def Int String
