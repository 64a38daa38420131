# P36: debug_assert is off
fn f(n: Int) -> Int:
    debug_assert(n > 0, "positive")
    return n
print(f(-1))
# CHECK: -1
