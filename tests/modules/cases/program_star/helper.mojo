from main import *

fn helped() -> Int:
    return twice(N)
