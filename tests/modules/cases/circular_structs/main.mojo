# G21: structs of two modules name each other in their methods
# PROGRAM
from left import Left
from right import Right

fn main():
    print(Left(1).other().n, Right(5).other().n, Left(2).other().other().n)
# CHECK: 2 6 4
