# B20, P43, P46, P49, P52: variants in order, a failing constraint prunes, the winner is called
from autotune import autotune_fork, search
@adaptive
fn cand(n: Int, /) -> None:
    alias k: Int
    autotune_fork[Int, 1, 2, 3 -> k]()
    constrained[k != 2]()
    print("k =", k)
@adaptive
fn cand(n: Int, /) -> None:
    print("other")
fn last(fs: Pointer[fn(Int) -> None], n: Int) -> Int:
    print("n =", n)
    return 1
fn go(n: Int):
    alias best: fn(Int) -> None
    search[fn(Int) -> None, VariadicList(cand.__adaptive_set), last -> best]()
    best(n)
go(0)
# CHECK: n = 3
# CHECK: k = 3
