# T17, P32: the condition of a '@parameter if'
fn kind[n: Int, flag: Bool]() -> Int:
    @parameter
    if n and flag: return 1
    elif not n or not flag: return 2
    return 3
print(kind[2, True](), kind[0, True](), kind[2, False]())
# CHECK: 1 2 2
