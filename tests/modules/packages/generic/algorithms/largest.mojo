from containers import IntStack
from .fold import fold

fn largest(s: IntStack) -> Int:
    @parameter
    fn pick(a: Int, b: Int) -> Int:
        return a if a > b else b
    return fold[pick](s, 0)
