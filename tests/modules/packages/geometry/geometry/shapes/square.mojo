from geometry.point import Point
from geometry.traits import HasArea

@value
struct Square(HasArea):
    var corner: Point
    var side: Int

    fn area(self) -> Int:
        return self.side * self.side
