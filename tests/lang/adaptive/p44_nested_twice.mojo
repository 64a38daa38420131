# P44: forks in two closures, one inside the other, multiply
from autotune import autotune, autotune_fork, search
fn each[f: fn(Int) capturing -> None](n: Int):
    for i in range(n): f(i)
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn row(m: Int):
        alias t = autotune(1, 2, 4)
        @parameter
        fn column(k: Int):
            alias u = autotune(10, 20)
            total += t * u
        each[column](m)
    each[row](n)
    return total
fn show(fs: Pointer[sig], n: Int) -> Int:
    for i in range(n): print(i, fs.load(i)(2))
    return 1
fn tuned(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, show -> chosen]()
    return chosen(n)
print(tuned(3))
# CHECK: 0 10
# CHECK: 1 20
# CHECK: 2 20
# CHECK: 3 40
# CHECK: 4 40
# CHECK: 5 80
# CHECK: 60
