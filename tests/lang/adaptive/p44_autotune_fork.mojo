# P44: 'autotune_fork' in a closure that is handed on
from autotune import autotune, autotune_fork, search
from algorithm import parallelize
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn row(m: Int):
        alias k: Int
        autotune_fork[Int, 5, 6, 7 -> k]()
        total += k
    parallelize[row](n, 1)
    return total
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 3
# CHECK: 28
