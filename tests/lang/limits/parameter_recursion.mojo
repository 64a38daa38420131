# P31: instantiation that never ends
fn grow[n: Int](): grow[n + 1]()
# %%
grow[0]()
# ERROR[8]: function instantiation failed: more than 256 nested instantiations
# %%
print("still here")
# CHECK: still here
