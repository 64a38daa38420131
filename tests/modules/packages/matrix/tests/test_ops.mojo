# PROGRAM
# PATH: ../src
import matrix
import matrix.ops
from matrix.ops import *

fn main():
    let m = matrix.zeros(2)
    let s = add(m, matrix.identity(2))
    print(s[0, 0], s[0, 1], trace(s), matrix.ops.trace(m))
    m.free()
    s.free()
# CHECK: 1.0 0.0 2.0 0.0
