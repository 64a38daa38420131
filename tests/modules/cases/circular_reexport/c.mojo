fn deep() -> Int:
    return 42
