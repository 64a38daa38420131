# G21: a module of the user's wins over an old name of the library's
# PROGRAM
from Vector import Vector
from List import List
import Tensor
from Memory import remember

fn main():
    print(Vector(3).n, List(4).n, Tensor.Tensor(5).n, remember())
# CHECK: 3 4 5 6
