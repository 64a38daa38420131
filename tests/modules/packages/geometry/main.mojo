# PROGRAM
from geometry import Point, Square, Circle, area_of
from geometry.io import show
import geometry
import geometry.transforms.scale as scaling

fn main():
    let p = Point(1, 2)
    show(p)
    print(area_of(Square(p, 3)), area_of(Circle(p, 2)))
    show(scaling.scaled(p, 4))
    print(geometry.VERSION)
# CHECK: (1, 2)
# CHECK: 9 12
# CHECK: (4, 8)
# CHECK: 2
