# T28, P5: functions in lists of parameters
fn mul[n: Int](x: Int) -> Int: return x * n
fn run[fs: VariadicList[fn(Int) -> Int]](x: Int) -> Int:
    var s = 0
    @parameter
    for i in range(len(fs)):
        s += fs[i](x)
    return s
fn each[*fs: fn(Int) -> Int](x: Int) -> Int:
    var s = 0
    let list = VariadicList(fs)
    for i in range(len(list)): s = s * 100 + list[i](x)
    return s
print(run[VariadicList[fn(Int) -> Int](mul[2], mul[3])](10), each[mul[2], mul[3], mul[4]](1))
alias e = each[mul[2], mul[3]](5)
print(e)
# CHECK: 50 20304
# CHECK: 1015
