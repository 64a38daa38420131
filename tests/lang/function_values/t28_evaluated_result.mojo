# T28, P21: a function chosen at compile time
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
fn pick(flag: Bool) -> fn(Int) -> Int:
    if flag: return dbl
    return tri
alias p = pick(False)
alias c = pick(True)(6)
fn use[h: fn(Int) -> Int]() -> Int: return h(10)
print(p(5), c, use[p](), use[pick(True)]())
# CHECK: 15 12 30 20
