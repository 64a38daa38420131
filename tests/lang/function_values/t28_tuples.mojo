# T28, T21, T22: functions in tuples and lists
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
alias t = (dbl, tri)
alias l = [tri, dbl]
let v = (dbl, tri)
print(t.get[0, fn(Int) -> Int]()(4), l.get[0, fn(Int) -> Int]()(4), v.get[1, fn(Int) -> Int]()(7))
alias first = t.get[0, fn(Int) -> Int]()
print(first(9))
# CHECK: 8 12 21
# CHECK: 18
