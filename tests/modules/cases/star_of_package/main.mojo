# G19: all of a package: what it declares and takes from others, not what begins with an underscore
# PROGRAM
from pk import *

fn _hidden() -> Int:
    return 0

fn main():
    print(f(), g(), K, _hidden(), level)
# CHECK: 1 2 3 0 8
