# P47, P48: constraints before recursive calls prune; six leaves give 1344 variants
from autotune import autotune_fork, search
fn is_leaf(lo: Int, hi: Int) -> Bool:
    return not (lo < 0 and 0 < hi) and not (lo < 4 and 4 < hi) and not (lo < 8 and 8 < hi) and not (lo < 16 and 16 < hi) and not (lo < 32 and 32 < hi)
@adaptive
fn layer[lo: Int, hi: Int](n: Int, /) -> None:
    constrained[is_leaf(lo, hi)]()
    pass
@adaptive
fn layer[lo: Int, hi: Int](n: Int, /) -> None:
    constrained[not is_leaf(lo, hi)]()
    alias cur: Int
    autotune_fork[Int, 0, 4, 8, 16, 32 -> cur]()
    constrained[lo < cur and cur < hi]()
    if n < cur:
        layer[lo, cur](n)
    else:
        layer[cur, hi](n)
@adaptive
fn layer[lo: Int, hi: Int](n: Int, /) -> None:
    constrained[not is_leaf(lo, hi)]()
    alias cur: Int
    autotune_fork[Int, 0, 4, 8, 16, 32 -> cur]()
    constrained[lo < cur and cur < hi]()
    if n > cur:
        layer[cur, hi](n)
    else:
        layer[lo, cur](n)
fn last(fs: Pointer[fn(Int) -> None], n: Int) -> Int:
    print("n =", n)
    return n - 1
alias top = layer[-100, 100]
fn go(n: Int):
    alias best: fn(Int) -> None
    search[fn(Int) -> None, VariadicList(top.__adaptive_set), last -> best]()
    best(n)
go(0)
# CHECK: n = 1344
