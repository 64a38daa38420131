# T28, P2: functions as defaults of parameters, and called in defaults of arguments
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
struct P[f: fn(Int) -> Int = dbl]:
    @staticmethod
    fn run(x: Int) -> Int: return f(x)
fn later[g: fn(Int) -> Int](x: Int = g(3)) -> Int: return x
fn bound[n: Int](x: Int) -> Int: return x * n
fn f(g: fn(Int) -> Int = bound[7]) -> Int: return g(2)
print(P[].run(4), P[tri].run(4), later[tri](), f())
alias b = bound[5]
print(b(2), f(b))
# CHECK: 8 12 9 14
# CHECK: 10 10
