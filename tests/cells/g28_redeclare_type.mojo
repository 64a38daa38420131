# G28: a later cell declares a name anew with any type
let x = 1
# %%
var x = 2.5
x += 1
print(x)
# CHECK: 3.5
# %%
let x: String = "text"
print(x, len(x))
# CHECK: text 4
