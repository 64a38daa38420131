fn average(a: Int, b: Int) -> Int:
    return (a + b) // 2
