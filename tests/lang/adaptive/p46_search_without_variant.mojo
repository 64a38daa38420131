# P46: a function that has no variant is told where its variants are asked for, with the constraint that ended them
from autotune import autotune, search
fn none() -> Int:
    alias w = autotune(1, 2)
    constrained[w > 2, "never"]()
    return w
fn evaluator(fns: Pointer[fn() -> Int], count: Int) -> Int:
    return 0
fn best() -> Int:
    alias chosen: fn() -> Int
    search[fn() -> Int, none, evaluator -> chosen]()  # ERROR[51]: no viable expansions found
    return chosen()
print(best())
# NOTE[*]: constraint failed: never
# %%
from autotune import autotune
fn empty() -> Int:
    alias w = autotune()  # ERROR[23]: no viable expansions found
    return w
print(empty())
# %%
print("still here")
# CHECK: still here
