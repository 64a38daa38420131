# G35: a raise stops the cell; definitions and assigned variables stay
let before = 1
fn helper() -> Int: return 10
var changed = 2
changed = 20
raise Error("stop")
# RUNERROR: stop
changed = 30
# WARNING[9]: unreachable code after raise statement
let after = 3
print("not printed")
# %%
print(before, helper(), changed)
# CHECK: 1 10 20
