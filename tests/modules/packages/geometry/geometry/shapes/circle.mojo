from ..point import Point
from ..traits import HasArea

@value
struct Circle(HasArea):
    var centre: Point
    var radius: Int

    fn area(self) -> Int:
        return 3 * self.radius * self.radius
