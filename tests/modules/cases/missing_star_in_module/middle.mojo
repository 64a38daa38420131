from nowhere import *

fn f(t: T) -> T:
    return g(t)
