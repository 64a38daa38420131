# G28, G32: a let of an earlier cell is never assigned implicitly
let x = 1
# %%
x = 2
# ERROR[1]: expression must be mutable in assignment
# %%
x += 1
# ERROR[1]: expression must be mutable for in-place operator destination
# %%
print(x)
# CHECK: 1
