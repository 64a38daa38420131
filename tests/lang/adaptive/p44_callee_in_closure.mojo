# P44: a call of a function that forks, in a closure that is handed on
from autotune import autotune, autotune_fork, search
fn each[f: fn(Int) capturing -> None](n: Int):
    for i in range(n): f(i)
alias sig = fn(Int) -> Int
fn width() -> Int:
    alias w = autotune(1, 2, 4, 8)
    return w
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn row(m: Int):
        total += width()
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
# CHECK: candidates 4
# CHECK: 32
