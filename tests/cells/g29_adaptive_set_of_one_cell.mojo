# G29: the '@adaptive' functions of one signature in one cell are a set, which replaces the one of an earlier cell as a whole
from autotune import autotune, search
alias sig = fn(Int) -> Int
fn evaluator(fs: Pointer[sig], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(x: Int) -> Int:
    alias chosen: sig
    search[sig, VariadicList(impl.__adaptive_set), evaluator -> chosen]()
    return chosen(x)
@adaptive
fn impl(x: Int) -> Int: return x + 1
@adaptive
fn impl(x: Int) -> Int: return x + 2
@adaptive
fn impl(x: Int) -> Int: return x + 3
print(best(10))
# CHECK: candidates 3
# CHECK: 13
# %%
@adaptive
fn impl(x: Int) -> Int: return x + 2
@adaptive
fn impl(y: Int) -> Int: return y + 9
print(best(10))
# CHECK: candidates 2
# CHECK: 19
