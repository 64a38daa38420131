# P44: a closure that becomes a run-time value is elaborated with the function around it
from autotune import autotune, autotune_fork, search
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn step(i: Int):
        alias t = autotune(1, 2, 3)
        total += t * i
    let f: fn(Int) capturing -> None = step
    f(n)
    f(1)
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
# CHECK: 15
