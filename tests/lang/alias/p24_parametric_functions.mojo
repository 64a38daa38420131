# P24, T28: aliases of parametric functions, bound in part or not at all
fn mul[n: Int](x: Int) -> Int: return x * n
fn add[n: Int, m: Int](x: Int) -> Int: return x + n * m
alias g = mul
alias h = add[2]
fn make[n: Int]() -> fn(Int) -> Int: return mul[n]
alias m5 = make[5]()
print(g[3](4), h[5](1), m5(2), make[6]()(2))
# CHECK: 12 11 10 12
