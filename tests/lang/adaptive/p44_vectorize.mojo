# P44: a fork in a closure that is instantiated for several widths is one fork
from autotune import autotune, autotune_fork, search
from algorithm import vectorize
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn step[w: Int](i: Int):
        alias t = autotune(1, 10, 100)
        total += t * w
    vectorize[2, step](n)
    return total
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(5))
# CHECK: candidates 3
# CHECK: 500
