# Reductions with the width as a parameter
# PROGRAM
fn main():
    let v = SIMD[DType.int32, 4](1, 2, 3, 4)
    print(v.reduce_mul[1]())
# CHECK: 24
