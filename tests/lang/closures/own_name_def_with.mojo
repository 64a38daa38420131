# P38: in a 'def' the target of 'with' belongs to the whole function
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
def main():
    let f = Cell(4)
    def g() -> Int:
        with Manager(7) as f:
            pass
        return f + 1
    print(g(), f.n)
# CHECK: 8 4
main()
