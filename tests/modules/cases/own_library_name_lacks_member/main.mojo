# G21: a member that a module lacks which hides the library's
# PROGRAM
import math

fn main():
    print(math.sqrt(9.0))  # ERROR[16]: module 'math' does not contain 'sqrt'
