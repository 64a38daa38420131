# G21: a module that imports all of a missing one
# PROGRAM
from middle import f, anything
import middle

fn main():
    print(f(1), anything, middle.something())
# ERROR[*]: unable to locate module 'nowhere'
