# G21: a module imports all of the program
# PROGRAM only
from helper import helped

alias N = 5

fn twice(n: Int) -> Int:
    return 2 * n

fn main():
    print(helped())
# CHECK: 10
