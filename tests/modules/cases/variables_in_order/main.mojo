# G22: variables of modules are initialised after those they need, once
# PROGRAM
from a import x
from b import y
import a

fn main():
    a.x += 1
    print(x, y, a.x)
# CHECK: start 5
# CHECK: 12 5 12
