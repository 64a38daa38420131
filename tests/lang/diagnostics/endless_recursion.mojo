# a function that always calls itself: a warning where it is defined
fn rec(n: Int) -> Int:  # WARNING[4]: function cannot return without recursing
    return rec(n + 1) + 1  # NOTE: recursive call site


fn branches(n: Int) -> Int:  # WARNING[4]: function cannot return without recursing
    if n > 1000:
        return branches(n - 1)
    else:
        return branches(n + 1)


fn looping(n: Int) -> Int:
    for i in range(n):
        return looping(i)
    return 0


fn raising(n: Int) raises -> Int:
    if n > 10:
        raise Error("enough")
    return raising(n + 1)


fn unused(n: Int) -> Int:
    return n


if unused(3) == 4:
    print(rec(0), branches(0))
# CHECK: 0
print(looping(3))
