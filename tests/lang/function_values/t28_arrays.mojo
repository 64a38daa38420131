# T28: functions in arrays and in memory of compile time
from utils.static_tuple import StaticTuple
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
alias st = StaticTuple[2, fn(Int) -> Int](dbl, tri)
fn stored() -> Int:
    let p = Pointer[fn(Int) -> Int].alloc(2)
    p.store(0, dbl)
    p.store(1, tri)
    let r = p.load(1)(5)
    p.free()
    return r
alias a = stored()
print(st[1](2), st[0](2), a, stored())
# CHECK: 6 4 15 15
