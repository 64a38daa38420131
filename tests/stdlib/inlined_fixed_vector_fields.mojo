# The fields of InlinedFixedVector
# PROGRAM
from utils.vector import InlinedFixedVector
fn main():
    var v = InlinedFixedVector[Int, 2](4)
    for i in range(4):
        v.append(i + 1)
    print(v.static_data[0], v.static_data[1], v.dynamic_data[1])
# CHECK: 1 2 4
