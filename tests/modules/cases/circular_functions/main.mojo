# G21: two modules whose functions call each other
# PROGRAM
from a import fa

fn main():
    print(fa(2))
# CHECK: 11
