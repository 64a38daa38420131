# G21: what is not in a module of a ring
# PROGRAM
from a import f

fn main():
    print(f())
# ERROR[*]: module 'a' does not contain 'nothing'
