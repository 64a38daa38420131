# G21: a ring of three, entered in the middle
# PROGRAM
from two import two

fn main():
    print(two(6))
# CHECK: 132132
