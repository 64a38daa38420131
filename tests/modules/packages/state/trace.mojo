fn traced(what: StringLiteral, n: Int) -> Int:
    print("start", what)
    return n
