fn square(n: Int) -> Int:
    return n * n
