# G12: 'return e' in a '-> None' function is fine when e is None
struct Cell:
    var p: Pointer[Int]
    fn __init__(inout self):
        self.p = Pointer[Int].alloc(1)
    fn set(self, v: Int):
        return self.p.store(0, v)
    fn get(self) -> Int:
        return self.p.load(0)

fn early(n: Int) -> None:
    if n > 1:
        return
    print("small")

let c = Cell()
c.set(5)
print(c.get())
# CHECK: 5
early(2)
early(1)
# CHECK: small
