# G21: a module that lacks a module: one error, at its import
# PROGRAM
from middle import f, g
import middle

fn main():
    print(f(1), g, middle.g, middle.h())
# ERROR[*]: unable to locate module 'nowhere'
