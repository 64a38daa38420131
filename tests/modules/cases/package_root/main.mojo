# G21: inside a package its own name is found
# PROGRAM
from shapes import area
from shapes.base import Base

fn main():
    print(area(Base(2, 3)))
# CHECK: 6
