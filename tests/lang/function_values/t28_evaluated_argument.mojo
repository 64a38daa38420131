# T28, P21: functions as arguments of functions evaluated at compile time
fn dbl(x: Int) -> Int: return x * 2
fn app(g: fn(Int) -> Int, x: Int) -> Int: return g(x)
fn twice(g: fn(Int) -> Int, x: Int) -> Int: return app(g, app(g, x))
alias a = app(dbl, 3)
alias b = twice(dbl, 3)
print(a, b, SIMD[DType.int32, app(dbl, 2)](1))
# CHECK: 6 12 [1, 1, 1, 1]
