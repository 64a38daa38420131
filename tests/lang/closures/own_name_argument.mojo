# P38: an argument of a nested function is its own, also 'inout'
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn outer(inout buf: Cell):
    fn add(inout buf: Cell, k: Int):
        buf.n += k
    add(buf, 2)
    add(buf, 3)
var c = Cell(0)
outer(c)
print(c.n)
# CHECK: 5
