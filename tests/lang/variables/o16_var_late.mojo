# O16: a var without initializer is assigned before its use, more than once if need be
fn f(n: Int) -> Int:
    var v: Int
    if n > 0:
        v = 1
    else:
        v = 2
    v += 10
    v = v * 2
    return v
print(f(1), f(-1))
# CHECK: 22 24
