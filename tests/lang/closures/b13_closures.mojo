# B13: capturing and plain nested functions
fn apply[f: fn(Int) capturing -> Int](x: Int) -> Int: return f(x)
fn host():
    var base = 10
    @parameter
    fn add(i: Int) -> Int:
        base += 1
        return base + i
    print(apply[add](1), base)
    fn plain(i: Int) -> Int: return i * 2
    print(plain(4))
host()
# CHECK: 12 11
# CHECK: 8
