# T28, P23: an alias of a function is the function
fn dbl(x: Int) -> Int: return x * 2
alias z: fn(Int) -> Int = dbl
alias y = z
fn app(g: fn(Int) -> Int, x: Int) -> Int: return g(x)
fn compose[f: fn(Int) -> Int, g: fn(Int) -> Int](x: Int) -> Int: return f(g(x))
alias four = compose[dbl, y]
print(z(3), y(3), app(y, 2), four(1), compose[four, four](1), app(four, 2))
# CHECK: 6 6 4 4 16 8
