# G29: a redefinition reaches functions, aliases and methods defined before
alias k = 10
fn base() -> Int: return k
struct S:
    fn __init__(inout self): pass
    fn get(self) -> Int: return base() + 1
fn top() -> Int: return S().get() * 2
print(top())
# CHECK: 22
# %%
fn base() -> Int: return k + 5
print(top())
# CHECK: 32
# %%
alias k = 100
print(base(), top())
# CHECK: 105 212
