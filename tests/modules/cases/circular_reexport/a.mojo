from b import middle
from c import deep

fn top() -> Int:
    return middle() + 1
