# F20: a nested function cannot call itself
fn f() -> Int:
    fn r(n: Int) -> Int: return r(n - 1)
    # ERROR[8]: circular reference to 'r'
    return r(3)
