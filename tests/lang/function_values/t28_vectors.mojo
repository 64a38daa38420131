# T28: functions in vectors, at compile time too
fn mul[n: Int](x: Int) -> Int: return x * n
fn vec() -> Int:
    var v = DynamicVector[fn(Int) -> Int]()
    v.push_back(mul[2])
    v.push_back(mul[7])
    return v[1](3) + v[0](1)
alias v = vec()
print(v, vec())
# CHECK: 23 23
