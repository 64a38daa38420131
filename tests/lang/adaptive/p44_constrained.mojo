# P44: a failing constraint in a closure that is handed on ends the path
from autotune import autotune, autotune_fork, search
fn each[f: fn(Int) capturing -> None](n: Int):
    for i in range(n): f(i)
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn row(m: Int):
        alias t = autotune(1, 2, 3, 4)
        constrained[t % 2 == 0, "odd"]()
        total += t
    each[row](n)
    return total
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 2
# CHECK: 16
