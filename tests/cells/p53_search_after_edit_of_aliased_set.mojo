# P49, G29: an alias of a set of variants follows the edited set
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
alias every = impl.__adaptive_set
fn best(x: Int) -> Int:
    alias chosen: sig
    search[sig, VariadicList(every), evaluator -> chosen]()
    return chosen(x)
print(best(10))
# CHECK: candidates 3
# CHECK: 400
# %%
@adaptive
fn impl(x: Int) -> Int: return x * autotune(3, 5)
print(best(10))
# CHECK: candidates 2
# CHECK: 50
