# T28: functions as values in code that runs at compile time
fn dbl(x: Int) -> Int: return x * 2
fn f(g: fn(Int) -> Int = dbl) -> Int: return g(4)
fn app(g: fn(Int) -> Int, x: Int) -> Int: return g(x)
alias a = app(dbl, 3)
alias t = (dbl, dbl)
print(f(), a)
# CHECK: 8 6
