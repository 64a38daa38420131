# T28, P21: a table of functions made at compile time is called at run time
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
fn table() -> Pointer[fn(Int) -> Int]:
    let p = Pointer[fn(Int) -> Int].alloc(2)
    p.store(0, dbl)
    p.store(1, tri)
    return p
alias t = table()
for i in range(2): print(t.load(i)(5))
# CHECK: 10
# CHECK: 15
