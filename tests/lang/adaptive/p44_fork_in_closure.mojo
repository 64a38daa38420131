# P44: a fork in a closure belongs to every function whose elaboration includes it
from autotune import autotune, search
fn apply[f: fn(Int) capturing -> Int](n: Int) -> Int:
    return f(n)
fn impl(n: Int) -> Int:
    var total = 100
    @parameter
    fn step(i: Int) -> Int:
        alias w = autotune(1, 2, 3)
        total += w
        return i * w
    return apply[step](n) + total
fn pick(fs: Pointer[fn(Int) -> Int], n: Int) -> Int:
    for i in range(n): print(i, fs.load(i)(10))
    return 2
fn go():
    alias best: fn(Int) -> Int
    search[fn(Int) -> Int, impl, pick -> best]()
    print(best(10))
go()
# CHECK: 0 111
# CHECK: 1 122
# CHECK: 2 133
# CHECK: 133
