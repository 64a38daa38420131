# P43, P45: a forked function called normally is its first surviving variant
from autotune import autotune, autotune_fork
fn width() -> Int:
    alias w = autotune(1, 2, 4, 8)
    constrained[w > 2, "too narrow"]()
    return w
fn twice() -> Int:
    alias k: Int
    autotune_fork[Int, 10, 20 -> k]()
    return width() * k
print(width(), twice())
# CHECK: 4 40
