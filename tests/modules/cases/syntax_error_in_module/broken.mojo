fn f() -> Int:
    return )
