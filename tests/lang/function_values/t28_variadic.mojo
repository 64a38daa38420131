# T28, F19: functions in lists of arguments
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
fn sum_all(*fs: fn(Int) -> Int) -> Int:
    var s = 0
    for i in range(len(fs)): s += fs[i](i + 1)
    return s
alias s = sum_all(dbl, tri)
alias vs = VariadicList[fn(Int) -> Int](dbl, tri)
print(sum_all(dbl, tri, dbl), s, vs[1](5), len(vs))
# CHECK: 14 8 15 2
