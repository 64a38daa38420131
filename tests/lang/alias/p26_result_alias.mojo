# P26, P27, L21: output parameters bind forward-declared aliases
fn double[n: Int -> r: Int]():
    param_return[n * 2]
fn both[n: Int -> a: Int, b: Int]():
    param_return[n + 1, n - 1]
fn go():
    alias r: Int
    double[21 -> r]()
    alias a: Int
    alias b: Int
    both[r -> a, b]()
    print(r, a, b)
go()
# CHECK: 42 43 41
