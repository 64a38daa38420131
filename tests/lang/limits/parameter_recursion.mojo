# P31: instantiation that never ends
fn grow[n: Int](): grow[n + 1]()
# %%
grow[0]()
# ERROR: function instantiation failed
# %%
print("still here")
# CHECK: still here
