fn inner() -> Int:
    return 2
