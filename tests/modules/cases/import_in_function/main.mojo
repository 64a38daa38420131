# G17: a function's own imports
# PROGRAM
fn first() -> Int:
    from m import f as g
    return g()

fn main():
    import m
    from pk.inner import *
    print(first(), m.f(), inner())
# CHECK: 1 1 2
