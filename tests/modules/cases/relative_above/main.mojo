# G19: `from ..` and `from ...`
# PROGRAM
from pk.a.b import go

fn main():
    print(go())
# CHECK: 1 2 3 3
