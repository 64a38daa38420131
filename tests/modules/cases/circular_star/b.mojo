from a import *

fn fb() -> Int:
    return fa() + 1
