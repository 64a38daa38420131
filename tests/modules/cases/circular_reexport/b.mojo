from a import deep

fn middle() -> Int:
    return deep()
