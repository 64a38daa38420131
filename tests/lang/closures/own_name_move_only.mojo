# P38: an own name of a type that cannot be copied is no copy of the outer one
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let c = Cell(4)
    fn g() -> Int:
        var c = Cell(1)
        c.n += 1
        return c.n
    fn take(owned c: Cell) -> Int:
        return c.n
    print(g(), take(Cell(9)), c.n)
# CHECK: 2 9 4
main()
