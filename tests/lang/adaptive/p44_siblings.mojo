# P44: forks in two closures beside each other multiply, in the order in which they are first used
from autotune import autotune, autotune_fork, search
fn unroll[n: Int, f: fn(Int) capturing -> None]():
    for i in range(n): f(i)
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    @parameter
    fn second(i: Int):
        total += autotune(10, 20)
    @parameter
    fn first(i: Int):
        total += autotune(1, 2)
    unroll[1, first]()
    unroll[1, second]()
    return total
fn show(fs: Pointer[sig], n: Int) -> Int:
    for i in range(n): print(fs.load(i)(2))
    return 0
fn tuned(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, show -> chosen]()
    return chosen(n)
print(tuned(3))
# CHECK: 11
# CHECK: 21
# CHECK: 12
# CHECK: 22
# CHECK: 11
