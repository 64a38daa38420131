# L13, G34: a trailing ';' is allowed after the last expression
let a = 20
a + 1;
# %%
print(a); print(a + 2);
# CHECK: 20
# CHECK: 22
