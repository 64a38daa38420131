# Modules with names of the library's, old and new, beside what they hide
# PROGRAM
from Vector import Vector
from List import List
from Tensor import Tensor
import math
import String as text
from memory.pool import Pool
from utils.vector import DynamicVector

fn main():
    var v = Vector()
    v.push(3)
    v.push(4)
    print(v.size(), List(2).length, Tensor(6).elements(), math.square(5), text.shout())
    print(Pool(8).bytes)
    print(DynamicVector(2).n)
# CHECK: 2 2 6 25 HEY
# CHECK: 64
# CHECK: 2
