# G21: the library finds its own modules whatever the user has
# PROGRAM
from utils.vector import DynamicVector
import complex

fn main():
    var v = DynamicVector[Int]()
    v.push_back(complex.N)
    print(v[0], complex.N)
# CHECK: 9 9
