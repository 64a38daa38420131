# G21: what is in no package of Python's either is no module of Python's
# PROGRAM
import sys.nothing  # ERROR[8]: unable to locate module 'sys.nothing'

fn main():
    pass
