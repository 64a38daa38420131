# G21: a ring of modules that are named, not what is in them
# PROGRAM
import a

fn main():
    print(a.ping(5))
# CHECK: 5
