# F19: homogeneous variadic arguments are a list inside
fn total(*xs: Int) -> Int:
    var t = 0
    for i in range(len(xs)):
        t += xs[i]
    return t
print(total(), total(1), total(1, 2, 3))
# CHECK: 0 1 6
