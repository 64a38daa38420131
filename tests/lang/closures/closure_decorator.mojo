# 2.4, T27: a top-level function where 'capturing' is expected
fn apply[f: fn(Int) capturing -> Int](x: Int) -> Int: return f(x)
@closure
fn double(x: Int) -> Int: return x * 2
fn plain(x: Int) -> Int: return x + 1
print(apply[double](5), apply[plain](5))
# CHECK: 10 6
