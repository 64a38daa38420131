# G19: a package that takes a function from a module of the same name
# PROGRAM
import pk
import pk.area as module
from pk import area

fn main():
    print(area(2), pk.area(3), module.area(4))
# CHECK: 4 9 16
