# G27: a let of an earlier cell stays immutable in functions
let limit = 3
# %%
fn change():
    limit = 4
    # ERROR[5]: expression must be mutable in assignment
# %%
print(limit)
# CHECK: 3
