from Tensor import Shape

@value
struct Tensor:
    var shape: Shape

    fn __init__(inout self, n: Int):
        self.shape = Shape(n)

    fn elements(self) -> Int:
        return self.shape.n
