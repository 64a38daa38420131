# G21: a folder without __init__ is no package
# PROGRAM
from bare.inner import f  # ERROR[1]: unable to locate module 'bare.inner'

fn main():
    print(f())
