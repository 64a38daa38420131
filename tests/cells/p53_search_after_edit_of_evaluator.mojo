# P53, G29: a search runs again after its evaluator was edited
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
fn evaluator(fs: Pointer[sig], size: Int) -> Int:
    print("anew")
    return 0
print(best(10))
# CHECK: anew
# CHECK: 100
