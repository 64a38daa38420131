# G21: what a module lacks that hides the library's
# PROGRAM
from math import sqrt  # ERROR[18]: module 'math' does not contain 'sqrt'

fn main():
    print(sqrt(9))
