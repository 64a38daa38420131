# G21: a program in a folder of examples, the package on the search path
# PROGRAM
# PATH: ..
from vec import Vec, dot

fn main():
    print(dot(Vec(1, 2), Vec(3, 4)))
# CHECK: 11
