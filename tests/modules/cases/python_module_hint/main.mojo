# G21: a module of Python's inside a package
# PROGRAM
from pk import f

fn main():
    print(f())
# ERROR[*]: unable to locate module 'json'
# NOTE[*]: 'json' is a Python module: import it with 'Python.import_module("json")'
