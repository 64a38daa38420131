# P44: a fork in a closure that captures by copy
from autotune import autotune, autotune_fork, search
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    fn step(i: Int) -> Int:
        alias t = autotune(1, 2, 3)
        return t * i * n
    return step(2)
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 3
# CHECK: 24
