# P38: a function inside a nested function is its own
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let h = Cell(4)
    fn g() -> Int:
        fn h(x: Int) -> Int:
            return x + 1
        return h(1)
    print(g(), h.n)
# CHECK: 2 4
main()
