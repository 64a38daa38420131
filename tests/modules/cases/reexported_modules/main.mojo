# G19: modules handed on as names
# PROGRAM
from pk import tools, t2
import pk

fn main():
    print(tools.f(), t2.f(), pk.tools.f(), pk.t2.f())
# CHECK: 5 5 5 5
