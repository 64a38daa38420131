# G21: an error in a module is told there, once, however it is reached
# PROGRAM
import bad
from bad import f
from also import g

fn main():
    print(bad.f(), f(), g())
# ERROR[*]: use of unknown declaration 'unknown_name'
