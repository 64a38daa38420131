# P44: a closure that captures nothing belongs to the function around it all the same
from autotune import autotune, autotune_fork, search
from algorithm import parallelize
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    @parameter
    fn row(m: Int):
        alias t = autotune(3, 5)
        if m == 0:
            print("t", t)
    parallelize[row](n, n)
    return n
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 2
# CHECK: t 5
# CHECK: 4
