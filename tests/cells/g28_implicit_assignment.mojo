# G28: an implicit assignment converts to the variable's type
var x = Float64(1)
n = 1
# %%
x = 3
n = 7
print(x, n)
# CHECK: 3.0 7
