# F22: a value that cannot be copied is returned by '^'
struct Only:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
    fn __moveinit__(inout self, owned o: Self):
        self.n = o.n
fn make(n: Int) -> Only:
    var r = Only(n)
    r.n += 1
    return r^
fn direct(n: Int) -> Only:
    return Only(n * 10)
print(make(1).n, direct(2).n)
# CHECK: 2 20
