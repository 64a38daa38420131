# PROGRAM
# PATH: ..
from geometry.shapes.square import Square
from geometry.point import Point
from geometry.transforms import scaled, moved
from geometry.testing import check

fn main():
    check(Square(Point(0, 0), 4).area() == 16, "area")
    check(moved(Point(1, 1), Point(2, 3)).y == 4, "moved")
    check(scaled(Point(1, 1), 2).x == 3, "wrong on purpose")
# CHECK: ok area
# CHECK: ok moved
# CHECK: failed wrong on purpose
