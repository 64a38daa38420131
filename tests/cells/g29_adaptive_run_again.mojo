# G29: a cell of an '@adaptive' function that runs again, edited or not, replaces its variants
from autotune import autotune, search
alias sig = fn(Int) -> Int

@adaptive
fn impl(x: Int) -> Int: return x * autotune(1, 2, 4)
fn evaluator(fs: Pointer[sig], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(x: Int) -> Int:
    alias chosen: sig
    search[sig, VariadicList(impl.__adaptive_set), evaluator -> chosen]()
    return chosen(x)
print(best(10))
# CHECK: candidates 3
# CHECK: 40
# %%
@adaptive
fn impl(x: Int) -> Int: return x * autotune(1, 2, 4)
print(best(10))
# CHECK: 40
# %%
@adaptive
fn impl(x: Int) -> Int: return x * autotune(3, 5)
print(best(10))
# CHECK: candidates 2
# CHECK: 50
