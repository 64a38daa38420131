# `trace` of an error: where it was raised, for programs to show.
fn g(n: Int) raises:
    if n > 0:
        raise Error("deep")
fn h(n: Int) raises:
    g(n)
# %%
try:
    h(1)
except e:
    print(e.trace())
# CHECK: Expression [1]:4:9 in 'g'
# CHECK: Expression [1]:6:6 in 'h'
# CHECK: Expression [2]:2:6 in the cell
# %%
fn kept() -> Error:
    try:
        h(2)
    except e:
        return e
    return Error("none")
let first = kept()
for i in range(3):
    try:
        g(i)
    except e:
        _ = e
print(first, first.trace())
# CHECK: deep Expression [1]:4:9 in 'g'
# CHECK: Expression [1]:6:6 in 'h'
# CHECK: Expression [3]:3:10 in 'kept'
# CHECK: Expression [3]:7:17 in the cell
# %%
print(len(Error("never raised").trace()))
# CHECK: 0
# %%
for i in range(20):
    try:
        g(1)
    except e:
        _ = e
print(len(first.trace()))
# CHECK: 0
