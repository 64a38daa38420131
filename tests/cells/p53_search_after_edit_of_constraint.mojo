# P53, G29: a search runs again after what decided which variants there are was edited
from autotune import autotune, search
alias sig = fn(Int) -> Int
fn least() -> Int: return 2
fn impl(x: Int) -> Int:
    alias w = autotune(1, 2, 4)
    constrained[w >= least()]()
    return x * w
fn evaluator(fs: Pointer[sig], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(x: Int) -> Int:
    alias chosen: sig
    search[sig, impl, evaluator -> chosen]()
    return chosen(x)
print(best(10))
# CHECK: candidates 2
# CHECK: 40
# %%
fn least() -> Int: return 4
print(best(10))
# CHECK: candidates 1
# CHECK: 40
