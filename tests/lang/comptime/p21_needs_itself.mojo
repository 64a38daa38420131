# P21: a function whose body needs its own result
fn f() -> Int:
    alias n = f()
    # ERROR[16]: cannot evaluate at compile time: the body of 'f' needs its own result
    return n
print(f())
