from left import Left

@value
struct Right:
    var n: Int

    fn other(self) -> Left:
        return Left(self.n + 1)
