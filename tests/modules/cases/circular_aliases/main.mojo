# G21: aliases of a ring of modules that need no ring of their own
# PROGRAM
from a import A, A2

fn main():
    print(A, A2)
# CHECK: 2 3
