# P40: a closure calls another
fn run[f: fn(Int) capturing -> Int](x: Int) -> Int: return f(x)
fn host():
    var calls = 0
    @parameter
    fn inc(x: Int) -> Int:
        calls += 1
        return x + 1
    @parameter
    fn twice(x: Int) -> Int:
        return inc(inc(x))
    print(run[twice](5), calls)
host()
# CHECK: 7 2
