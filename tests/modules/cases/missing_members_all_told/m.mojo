fn two() -> Int:
    return 2
