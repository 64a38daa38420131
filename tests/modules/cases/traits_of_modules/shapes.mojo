from traits import HasArea

@value
struct Square(HasArea):
    var n: Int

    fn area(self) -> Int:
        return self.n * self.n

@value
struct Circle(HasArea):
    var r: Int

    fn area(self) -> Int:
        return 3 * self.r * self.r
