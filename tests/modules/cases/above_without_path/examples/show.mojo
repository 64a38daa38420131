# G21: a package above the program is not found without the search path: a note says where it is
# PROGRAM
from vec import Vec  # ERROR[1]: unable to locate module 'vec'

fn main():
    print(Vec(1).x)
