# P44: forks at three depths, in a closure, a parametric one and one that is called directly, multiply
from autotune import autotune, autotune_fork, search
from algorithm import parallelize, vectorize
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn a(i: Int):
        alias x = autotune(1, 2)
        @parameter
        fn b[w: Int](j: Int):
            alias y = autotune(10, 20)
            @parameter
            fn c():
                alias z = autotune(100, 200)
                total += x * y * z * w
            c()
        vectorize[1, b](1)
    parallelize[a](1, 1)
    return total
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(4))
# CHECK: candidates 8
# CHECK: 8000
