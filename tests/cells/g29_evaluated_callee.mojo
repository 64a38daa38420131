# G29: what was computed at compile time is computed again after an edit of what it called
fn g() -> Int: return 1
fn f() -> Int: return g()
fn h() -> Int:
    alias x = f()
    return x
fn sized[n: Int = f()]() -> Int: return n
fn k() -> Int: return sized()
print(h(), k())
# CHECK: 1 1
# %%
fn g() -> Int: return 2
print(h(), k())
# CHECK: 2 2
