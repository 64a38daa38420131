# P53, G29: a search runs again after a function called in a closure of its candidates was edited
from autotune import autotune, search
alias sig = fn(Int) -> Int
from algorithm import parallelize
fn factor() -> Int: return 10
fn impl(x: Int) -> Int:
    var total = 0
    @parameter
    fn row(i: Int):
        total += autotune(1, 2, 4) * factor()
    parallelize[row](x, 1)
    return total
fn evaluator(fs: Pointer[sig], size: Int) -> Int:
    print("candidates", size)
    return size - 1
fn best(x: Int) -> Int:
    alias chosen: sig
    search[sig, impl, evaluator -> chosen]()
    return chosen(x)
print(best(10))
# CHECK: candidates 3
# CHECK: 400
# %%
fn factor() -> Int: return 20
print(best(10))
# CHECK: candidates 3
# CHECK: 800
