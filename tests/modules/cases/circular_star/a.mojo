from b import *

fn fa() -> Int:
    return 1

fn both() -> Int:
    return fa() + fb()
