# P44: a fork in a closure handed to 'tile', whose tile sizes fork too
from autotune import autotune, autotune_fork, search
from algorithm import tile
from utils.list import VariadicList
alias sig = fn(Int) -> Int
fn impl(n: Int) -> Int:
    var total = 0
    alias size = autotune(2, 4)
    @parameter
    fn step[w: Int](i: Int):
        alias t = autotune(1, 10, 100)
        total += t * w
    tile[step, VariadicList[Int](size, 1)](0, n)
    return total
fn count(fs: Pointer[sig], n: Int) -> Int:
    print("candidates", n)
    return n - 1
fn best(n: Int) -> Int:
    alias chosen: sig
    search[sig, impl, count -> chosen]()
    return chosen(n)
print(best(7))
# CHECK: candidates 6
# CHECK: 700
