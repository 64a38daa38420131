# P38: a 'var' without a value and its assignments are the nested function's own
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let x = Cell(4)
    fn g() -> Int:
        var x: Int
        x = 1
        x += 1
        return x
    print(g(), x.n)
# CHECK: 2 4
main()
