# A library on the search path, with an example and tests beside it
# PROGRAM
# PATH: ../src
from matrix import Matrix, identity
from matrix.ops import matmul
from helpers import show

fn main():
    let a = identity(2)
    a[0, 1] = 3.0
    let b = matmul(a, a)
    show(b)
    a.free()
    b.free()
# CHECK: 1.0 6.0
# CHECK: 0.0 1.0
