# P38: the names of a pattern are the nested function's own
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let a = Cell(4)
    let b = Cell(5)
    fn swap(p: Int) -> Int:
        let (a, b) = (p, p + 1)
        return a * 10 + b
    print(swap(1), a.n, b.n)
# CHECK: 12 4 5
main()
