# G19: a trait, its structs and its users in three modules
# PROGRAM
from shapes import Square, Circle
from users import total

fn main():
    print(total(Square(3)), total(Circle(2)))
# CHECK: 9 12
