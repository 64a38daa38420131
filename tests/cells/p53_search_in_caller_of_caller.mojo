# P53: all that call a tuned function use what the new search found
from autotune import autotune, search
alias sig = fn(Int) -> Int
fn factor() -> Int: return 10
@adaptive
fn impl(x: Int) -> Int:
    alias w = autotune(1, 2, 4)
    return x * w * factor()
fn evaluator(fs: Pointer[sig], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(x: Int) -> Int:
    alias chosen: sig
    search[sig, VariadicList(impl.__adaptive_set), evaluator -> chosen]()
    return chosen(x)
fn middle(x: Int) -> Int: return best(x) + 1
fn outer(x: Int) -> Int: return middle(x) + best(x)
print(outer(1))
# CHECK: candidates 3
# CHECK: 81
# %%
fn factor() -> Int: return 1
print(outer(1))
# CHECK: candidates 3
# CHECK: 9
