from .middle import renamed as go, Deep, low
from top.side import *

fn everything() -> Int:
    return go(0) + side() + low.base() + 1
