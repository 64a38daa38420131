# G28, G35: twice in one cell is an error that leaves the session as it was
let x = 1
# %%
let x = 2
let x = 3
# ERROR[5]: invalid redefinition of 'x'
# %%
print(x)
# CHECK: 1
