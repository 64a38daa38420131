# P44: a function that forks, called through an alias
from autotune import autotune, autotune_fork, search
alias sig = fn(Int) -> Int
fn width() -> Int:
    return autotune(1, 2, 4)
alias other = width
fn impl(n: Int) -> Int:
    return other() * n
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 3
# CHECK: 16
