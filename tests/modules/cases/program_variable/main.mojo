# G21, G22: a module uses a variable of the program
# PROGRAM only
from shower import show

var total: Int = 40

fn main():
    total += 2
    show()
# CHECK: total 42
