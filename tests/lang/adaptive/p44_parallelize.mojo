# P44: a fork in a closure that 'parallelize' runs is one of the function around it
from autotune import autotune, autotune_fork, search
from algorithm import parallelize
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    @parameter
    fn row(m: Int):
        alias t = autotune(1, 2, 4, 8, 16, 32)
        if m == n - 1:
            print("row", t * m)
    parallelize[row](n, 1)
    return n
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 6
# CHECK: row 96
# CHECK: 4
