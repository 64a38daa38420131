# R10: what a module declares itself wins over what it imports, in any order
# PROGRAM
from m import f
import g

fn f() -> Int:
    return 10

fn g() -> Int:
    return 20

fn main():
    print(f(), g())
# CHECK: 10 20
