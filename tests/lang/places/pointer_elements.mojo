# Elements behind pointers: methods, fields, in-place operators, parameters of a method.
# PROGRAM
from memory.unsafe import Pointer
@register_passable("trivial")
struct P:
    var x: Int
    var y: Int
    fn __init__(x: Int, y: Int) -> Self: return Self {x: x, y: y}
    fn move(inout self, d: Int): self.x += d
    fn scaled[k: Int](inout self) -> Int:
        self.y *= k
        return self.y
    fn __iadd__(inout self, d: Int): self.x += d
fn main():
    let p = Pointer[P].alloc(3)
    for i in range(3): p[i] = P(i, i)
    p[1].move(10)
    p[2].x += 5
    p[0] += 3
    print(p[0].x, p[1].x, p[2].x, p[2].scaled[4](), p[2].y)
    p.free()
# CHECK: 3 11 7 8 8
