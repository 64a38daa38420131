# G21: the importing file's folder comes before the program's
# PROGRAM
import names
from pk import name

fn main():
    print(names.WHO, name())
# CHECK: program package
