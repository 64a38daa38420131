# P44: a closure that is used in two places is elaborated once: its fork is one fork
from autotune import autotune, autotune_fork, search
fn each[f: fn(Int) capturing -> None](n: Int):
    for i in range(n): f(i)
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn step(i: Int):
        alias t = autotune(1, 2, 3)
        total += t
    step(0)
    each[step](2)
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
# CHECK: 9
