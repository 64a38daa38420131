# F16: raises stands after ')' and before '->'
fn parse[n: Int](x: Int, y: Int) raises -> Int:
    if x > n: raise Error("over")
    return x + y
print(parse[5](1, 2))
# CHECK: 3
