# R10: of two imports of a name the later wins
# PROGRAM
from a import f
from b import f
import a as m
import b as m

fn main():
    print(f(), m.f())
# CHECK: 2 2
