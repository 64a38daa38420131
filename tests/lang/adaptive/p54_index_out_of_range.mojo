# P54: the evaluator must choose a candidate that exists
from autotune import autotune, search
fn impl(n: Int) -> None:
    alias w = autotune(1, 2)
fn pick(fs: Pointer[fn(Int) -> None], n: Int) -> Int: return 7
fn go():
    alias best: fn(Int) -> None
    search[fn(Int) -> None, impl, pick -> best]()
    # ERROR: evaluator returned 7, but there are 2 candidates
    best(1)
go()
# %%
print("still here")
# CHECK: still here
