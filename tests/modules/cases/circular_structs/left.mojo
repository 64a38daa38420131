from right import Right

@value
struct Left:
    var n: Int

    fn other(self) -> Right:
        return Right(self.n + 1)
