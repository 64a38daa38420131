# PROGRAM
from utils.static_tuple import StaticTuple
@register_passable
struct Box:
    var p: Pointer[Int]
    fn __init__() -> Self:
        return Self {p: Pointer[Int].alloc(1)}
fn main():
    var t = StaticTuple[2, Box]()
    t[0] = Box()
    t[0].p.store(0, 5)
    print(len(t), t[0].p.load(0))
    t[0].p.free()
# CHECK: 2 5
