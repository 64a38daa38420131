fn f() -> Int:
    return 2
