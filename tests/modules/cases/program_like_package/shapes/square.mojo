fn area(n: Int) -> Int:
    return n * n
