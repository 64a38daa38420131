# G21: a name that comes through a module which is not loaded yet when it is imported
# PROGRAM
from a import top

fn main():
    print(top())
# CHECK: 43
