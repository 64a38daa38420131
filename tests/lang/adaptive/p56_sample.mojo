# P56: a forked function is a search's candidate list
from autotune import autotune, search
fn impl(n: Int) -> None:
    alias w = autotune(2, 4)
    print("w", w)
fn pick(fs: Pointer[fn(Int) -> None], n: Int) -> Int:
    return n - 1
fn best_of(n: Int):
    alias b: fn(Int) -> None
    search[fn(Int) -> None, impl, pick -> b]()
    b(n)
best_of(1)
# CHECK: w 4
