# S24, T27: function types relax from non-raising to raising and to capturing
fn run[f: fn(Int) raises -> Int](n: Int) raises -> Int: return f(n)
fn each[f: fn(Int) capturing -> Int](n: Int) -> Int: return f(n)
fn plain(n: Int) -> Int: return n + 1
print(run[plain](1), each[plain](2))
# CHECK: 2 3
