fn other() -> Int:
    return 1
