# G21: a module imports from the program that imports it
# PROGRAM only
from other import Node, depth

alias LIMIT = 3

fn main():
    print(depth(Node(1)))
# CHECK: 4
