# T28, F17: a function as the default of an argument
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
fn f(g: fn(Int) -> Int = dbl) -> Int: return g(4)
fn many(a: Int, g: fn(Int) -> Int = dbl, h: fn(Int) -> Int = tri) -> Int: return g(a) + h(a)
print(f(), f(tri), many(1), many(1, tri), many(1, h=dbl))
alias m = many(1)
print(m)
# CHECK: 8 12 5 6 4
# CHECK: 5
