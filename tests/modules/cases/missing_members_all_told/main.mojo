# G21: each missing member is told, those that are there are bound
# PROGRAM
from m import one, two, three  # ERROR[15]: module 'm' does not contain 'one'
# ERROR[25]: module 'm' does not contain 'three'

fn main():
    one()
    print(two())
    three()
