# G21: the program's folder comes before the search path, and that in its order
# PROGRAM
# PATH: ../first ../second
from near import WHERE as near
from middle import WHERE as middle
from far import WHERE as far

fn main():
    print(near, middle, far)
# CHECK: app first second
