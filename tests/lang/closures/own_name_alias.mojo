# P38: an alias inside a nested function is its own
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let size = Cell(4)
    fn g() -> Int:
        alias size = 6
        return size
    print(g(), size.n)
# CHECK: 6 4
main()
