# P38: what an import inside a nested function binds is its own
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let sqrt = Cell(4)
    fn g() -> Float64:
        from math import sqrt
        return sqrt(Float64(9))
    print(g(), sqrt.n)
# CHECK: 3.0 4
main()
