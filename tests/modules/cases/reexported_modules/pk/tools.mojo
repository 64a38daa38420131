fn f() -> Int:
    return 5
