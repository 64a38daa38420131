# 2.4: '@noncapturing' makes a plain function type
fn apply[f: fn(Int) -> Int](x: Int) -> Int: return f(x)
fn host():
    @noncapturing
    fn triple(x: Int) -> Int: return x * 3
    print(apply[triple](5))
host()
# CHECK: 15
