# G19: a program takes modules beside it with dots
# PROGRAM
from . import m
from . import n as other
from .m import f
import .n

fn main():
    print(m.f(), other.g(), f(), n.g())
# CHECK: 1 2 1 2
