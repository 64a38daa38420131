# P38: the target of 'with' is the nested function's own
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
@value
@register_passable("trivial")
struct Manager:
    var k: Int
    fn __enter__(self) -> Int:
        return self.k
    fn __exit__(self):
        pass
fn main():
    let f = Cell(4)
    fn g() -> Int:
        var sum = 0
        with Manager(7) as f:
            sum += f
        return sum
    print(g(), f.n)
# CHECK: 7 4
main()
