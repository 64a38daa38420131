from b import g

fn f() -> Int:
    return g()
