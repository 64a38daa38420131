# G29: a plain function replaces an '@adaptive' set of its signature, and the other way round
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
print(best(10))
# CHECK: candidates 3
# CHECK: 400
# %%
fn impl(x: Int) -> Int: return -x
print(impl(3))
# CHECK: -3
# %%
print(VariadicList(impl.__adaptive_set).__len__())
# CHECK: 0
# %%
@adaptive
fn impl(x: Int) -> Int: return x * autotune(2, 3)
print(impl(3), best(3))
# CHECK: candidates 2
# CHECK: 6 9
