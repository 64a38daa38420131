# P46: no path of choices survives
from autotune import autotune
fn none() -> Int:
    alias w = autotune(1, 2)
    constrained[w > 2, "never"]()
    return w
# %%
print(none())
# ERROR: no viable expansions found
# %%
print("still here")
# CHECK: still here
