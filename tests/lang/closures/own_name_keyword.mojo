# P38: the keyword of an argument is no name
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn scaled(value: Int, by: Int) -> Int:
    return value * by
fn main():
    let by = Cell(4)
    fn g() -> Int:
        return scaled(2, by=5)
    print(g(), by.n)
# CHECK: 10 4
main()
