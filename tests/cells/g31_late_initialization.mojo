# G31: a variable without initializer may be assigned in a later cell
var x: Float32
struct NoInit:
    var n: Int
let never: NoInit
# %%
x = 1.5
print(x)
# CHECK: 1.5
