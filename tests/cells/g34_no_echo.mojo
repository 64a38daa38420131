# G34: nothing is printed for variables and last expressions
let a = 5
a
# %%
a + 1
# %%
var b = a;
a;
print("only this")
# CHECK: only this
