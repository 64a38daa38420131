# G21, G22: a module's variable in a ring
# PROGRAM only
from counter import bump, count

fn main():
    bump()
    bump()
    print(count)
# CHECK: 20
