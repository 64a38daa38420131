# G21: two modules that import all of each other
# PROGRAM
from a import fa, fb, both

fn main():
    print(fa(), fb(), both())
# CHECK: 1 2 3
