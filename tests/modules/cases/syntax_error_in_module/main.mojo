# G21: a module that does not parse is one error
# PROGRAM
import broken
from broken import f
from other import h

fn main():
    print(broken.f(), f(), h())
# ERROR[*]: unexpected token in expression
