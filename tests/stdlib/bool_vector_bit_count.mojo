# How many lanes of a vector of Bool are true
# PROGRAM
from math.bit import ctpop
from math import reduce_bit_count
fn main():
    let v = SIMD[DType.int32, 4](1, 5, 1, 7)
    print(reduce_bit_count(v == 1))
# CHECK: 2
