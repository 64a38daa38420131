from .n import g

fn f() -> Int:
    return g() - 1
