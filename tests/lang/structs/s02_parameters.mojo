# S2, P1: struct parameters are visible in the whole body
struct Grid[T: AnyType, rows: Int, cols: Int = 2]():
    var data: Pointer[T]
    fn __init__(inout self, fill: T):
        self.data = Pointer[T].alloc(rows * cols)
        for i in range(rows * cols):
            self.data.store(i, fill)
    fn at(self, r: Int, c: Int) -> T:
        return self.data.load(r * cols + c)
    @staticmethod
    fn size() -> Int:
        return rows * cols
print(Grid[Int, 3](7).at(2, 1), Grid[Float32, 2, 5](0.5).at(0, 4))
# CHECK: 7 0.5
print(Grid[Int, 3].size(), Grid[Bool, 4, 4].size())
# CHECK: 6 16
