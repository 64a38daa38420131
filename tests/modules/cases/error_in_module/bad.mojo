fn f() -> Int:
    return unknown_name
