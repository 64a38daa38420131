# P38: ':=' to a variable of the nested function is no capture
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let k = Cell(4)
    fn g() -> Int:
        var k = 0
        while (k := k + 1) < 3:
            pass
        return k
    print(g(), k.n)
# CHECK: 3 4
main()
