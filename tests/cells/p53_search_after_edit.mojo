# P53: a search runs again after an edit
from autotune import autotune, search
alias fn_type = fn(Int) -> Int
@adaptive
fn impl(x: Int) -> Int:
    alias w = autotune(1, 2, 4)
    return x * w
fn evaluator(funcs: Pointer[fn_type], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(x: Int) -> Int:
    alias best_impl: fn_type
    search[fn_type, VariadicList(impl.__adaptive_set), evaluator -> best_impl]()
    return best_impl(x)
print(best(10))
# CHECK: candidates 3
# CHECK: 40
# %%
from autotune import autotune, search
alias fn_type = fn(Int) -> Int
@adaptive
fn impl(x: Int) -> Int:
    alias w = autotune(1, 2, 8)
    return x * w
fn evaluator(funcs: Pointer[fn_type], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(x: Int) -> Int:
    alias best_impl: fn_type
    search[fn_type, VariadicList(impl.__adaptive_set), evaluator -> best_impl]()
    return best_impl(x)
print(best(10))
# CHECK: candidates 3
# CHECK: 80
