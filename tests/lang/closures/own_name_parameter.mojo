# P38: a parameter of a nested function is its own; the function captures nothing
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let n = Cell(4)
    fn g[n: Int](x: Int) -> Int:
        return x * n
    print(g[3](2), n.n)
# CHECK: 6 4
main()
