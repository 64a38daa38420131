from a import nothing

fn g() -> Int:
    return nothing()
