# Functions that are always inlined have code of their own where something needs it: recursion, function values
@always_inline
fn fact(n: Int) -> Int: return 1 if n < 2 else n * fact(n - 1)
@always_inline
fn even(n: Int) -> Bool: return True if n == 0 else odd(n - 1)
@always_inline
fn odd(n: Int) -> Bool: return False if n == 0 else even(n - 1)
@always_inline
fn plain(n: Int) -> Int: return n + 1
fn apply(f: fn(Int) -> Int, n: Int) -> Int: return f(n)
# %%
print(fact(5), even(10), apply(plain, 3), apply(fact, 4))
# CHECK: 120 True 4 24
# %%
let f = plain
print(f(3), fact(6), odd(3))
# CHECK: 4 720 True
# %%
print(apply(f, 5), apply(fact, 3), plain(1))
# CHECK: 6 6 2
