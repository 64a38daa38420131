# P31, A.2: instantiation that never ends, deep or wide, at compile time, in types and in defaults
fn value[n: Int]() -> Int:
    alias next = value[n + 1]()
    return next
print(value[0]())
# ERROR[15]: function instantiation failed: more than 256 nested instantiations
# %%
struct S[n: Int]:
# ERROR[8]: function instantiation failed: more than 256 nested instantiations
    var inner: S[n + 1]
    fn __init__(inout self): pass
let s = S[0]()
# %%
fn tree[n: Int]():
# WARNING[4]: function cannot return without recursing
    tree[2 * n]()
    tree[2 * n + 1]()
tree[1]()
# ERROR[8]: function instantiation failed: more than 5000 instantiations
# %%
struct D[n: Int = D[].one]:
    alias one = 1
fn f(d: D[]): pass
# ERROR[4]: function instantiation failed: more than 256 nested instantiations
# %%
fn sum[n: Int]() -> Int:
    @parameter
    if n == 0:
        return 0
    alias rest = sum[n - 1]()
    return rest + n
print(sum[80]())
# CHECK: 3240
