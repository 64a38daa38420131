from .bottom import *
from ..constants import K

fn lift(n: Int) -> Int:
    return base() + n
