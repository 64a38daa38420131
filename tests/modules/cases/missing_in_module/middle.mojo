from nowhere import g, T

fn f(t: T) -> T:
    return g(t)

fn h() -> T:
    return g(1)
