# G21: inside a package the modules beside the program are found
# PROGRAM
from deep.down import f

fn main():
    print(f())
# CHECK: 7 8
