# P38: the name of an attribute is no capture
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let n = Cell(4)
    fn g(c: Cell) -> Int:
        return c.n
    print(g(n))
# CHECK: 4
main()
