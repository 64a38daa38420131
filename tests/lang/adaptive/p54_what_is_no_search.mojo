# P52, P54: what is no search; an evaluator that fails
from autotune import autotune, search
alias F = fn(Int) -> Int
fn candidate(n: Int) -> Int:
    alias k = autotune(1, 2, 3)
    return n * k
fn pick(fs: Pointer[F], n: Int) -> Int: return 0
fn fails(fs: Pointer[F], n: Int) -> Int:
    return DTypePointer[DType.int64]().load(0).to_int()
def picky(fs: Pointer[F], n: Int) -> Int:
    if n > 2: raise Error("too many: " + String(n))
    return n - 1
# %%
fn go(n: Int) -> Int:
    alias best: F
    search[F, candidate, fails -> best]()
    # ERROR[40]: cannot evaluate at compile time: null pointer access in 'fails'
    return best(n)
_ = go(1)
# %%
fn go(n: Int) -> Int:
    alias best: F
    search[F, candidate, picky -> best]()
    # ERROR[40]: cannot evaluate at compile time: too many: 3
    return best(n)
_ = go(1)
# %%
fn two(n: Int) -> Int:
    alias k = autotune(5, 6)
    return n * k
fn go(n: Int) -> Int:
    alias best: F
    search[F, two, picky -> best]()
    return best(n)
print(go(1))
# CHECK: 6
# %%
fn go() -> Int:
    search[F, candidate, pick -> best]()
    # ERROR[34]: result parameter 'best' was not bound
    return best(1)
    # ERROR: use of unknown declaration 'best'
_ = go()
# %%
fn go(n: Int) -> Int:
    alias best: F
    search[F, candidate, 3 -> best]()
    # ERROR[36]: invalid call to 'search': the evaluator must be a function
    return best(n)
_ = go(1)
# %%
fn go(n: Int) -> Int:
    alias best: F
    search[Int, candidate, pick -> best]()
    # ERROR: invalid call to 'search': the first parameter must be a function type
    return best(n)
_ = go(1)
# %%
fn grow[k: Int](n: Int) -> Int:
# ERROR: function instantiation failed: more than 256 nested instantiations
    alias w = autotune(1, 2)
    return grow[k + 1](n)
print(grow[0](1))
# %%
print("alive")
# CHECK: alive
