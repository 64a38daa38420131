# G21: a program beside a package of its name imports that package
# PROGRAM
from shapes import area

fn main():
    print(area(3))
# CHECK: 9
