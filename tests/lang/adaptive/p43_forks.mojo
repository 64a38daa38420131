# P43, P53: forks over values of any type; a search inside a method, and in a candidate of another search
from autotune import autotune, autotune_fork, search
fn typed() -> Int:
    alias t = autotune(DType.int8, DType.float64)
    return sizeof[t]()
fn named():
    alias s = autotune("a", "b")
    print(s)
fn flag():
    alias s = autotune(True, False)
    print(s)
struct P:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn best(self) -> Int:
        alias b: fn(Int) -> Int
        search[fn(Int) -> Int, cand, pick -> b]()
        return b(self.n)
fn cand(n: Int) -> Int:
    alias k = autotune(1, 2, 3)
    return n * k
fn pick(fs: Pointer[fn(Int) -> Int], n: Int) -> Int: return n - 1
print(typed())
named()
flag()
print(P(5).best())
# CHECK: 1
# CHECK: a
# CHECK: True
# CHECK: 15
# %%
fn inner_search(n: Int) -> Int:
    alias w = autotune(10, 20)
    alias b: fn(Int) -> Int
    search[fn(Int) -> Int, cand, pick -> b]()
    return b(n) * w
fn go5(n: Int) -> Int:
    alias best: fn(Int) -> Int
    search[fn(Int) -> Int, inner_search, pick -> best]()
    return best(n)
print(go5(1))
# CHECK: 60
# %%
fn pickp[k: Int](fs: Pointer[fn(Int) -> Int], n: Int) -> Int: return k
fn go7[k: Int](n: Int) -> Int:
    alias best: fn(Int) -> Int
    search[fn(Int) -> Int, cand, pickp[k] -> best]()
    return best(n)
print(go7[0](1), go7[2](1), go7[0](2))
# CHECK: 1 3 2
