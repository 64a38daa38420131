fn g() -> Int:
    return 2
