# G21: a package wins over a module of its name in the same folder
# PROGRAM
from thing import WHAT

fn main():
    print(WHAT)
# CHECK: package
