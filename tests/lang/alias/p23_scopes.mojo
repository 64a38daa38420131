# P23: aliases in cells, functions, structs and blocks
alias n = 1
alias typed: Float32 = 2
fn f() -> Int:
    alias n = 10
    if True:
        alias n = 100
        print(n)
    return n
struct S:
    alias n = 1000
    alias m = Self.n + 1
    fn __init__(inout self): pass
    fn get(self) -> Int: return Self.m
print(n, typed, f(), S.n, S().get())
# CHECK: 100
# CHECK: 1 2.0 10 1000 1001
