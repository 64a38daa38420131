# P49 to P51: sets of variants by name, direct calls, overloads that differ in the names of parameters, recursion
from autotune import search
@adaptive
fn ad(n: Int, /) -> None: print("first")
@adaptive
fn ad(n: Int, /) -> None: print("second")
alias c = ad.__adaptive_set
fn last(fs: Pointer[fn(Int) -> None], n: Int) -> Int: return n - 1
fn go(n: Int):
    alias best: fn(Int) -> None
    search[fn(Int) -> None, VariadicList(c), last -> best]()
    best(n)
go(1)
ad(3)
# CHECK: second
# CHECK: first
# %%
@adaptive
fn over[a: Int](n: Int, /) -> None: print("a", a)
@adaptive
@always_inline
fn over[b: Int](n: Int, /) -> None: print("b", b)
alias o3 = over[3]
fn go2(n: Int):
    alias best: fn(Int) -> None
    search[fn(Int) -> None, VariadicList(o3.__adaptive_set), last -> best]()
    best(n)
go2(1)
over[4](1)
# CHECK: b 3
# CHECK: a 4
# %%
from autotune import autotune
@adaptive
fn rec[k: Int](n: Int, /) -> None:
    alias w = autotune(1, 2)
    if n > 0:
        print("rec", n, w)
        rec[k](n - w)
fn go3(n: Int):
    alias best: fn(Int) -> None
    search[fn(Int) -> None, rec[1], last -> best]()
    best(n)
go3(4)
# CHECK: rec 4 2
# CHECK: rec 2 2
