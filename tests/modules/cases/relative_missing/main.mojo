# G19: a module that is not there, with dots
# PROGRAM
from .nowhere import f  # ERROR[1]: unable to locate module '.nowhere'
from . import nothing  # ERROR[15]: module '.' does not contain 'nothing'

fn main():
    f()
    nothing.g()
