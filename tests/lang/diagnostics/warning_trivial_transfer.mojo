# 9.2 trivial transfer
fn take(owned n: Int): print(n)
fn f(n: Int):
    let k = n
    take(k^)
    # WARNING: transfer from a trivial register value has no effect and can be removed
f(4)
# CHECK: 4
