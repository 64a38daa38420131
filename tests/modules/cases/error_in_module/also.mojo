import bad

fn g() -> Int:
    return bad.f()
