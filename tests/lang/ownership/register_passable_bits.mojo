# A register-passable struct that says nothing of copies and ends is copied as bits: in pointers, tuples, elements.
# PROGRAM
from memory.unsafe import Pointer
@register_passable
struct P:
    var x: UInt8
    var y: UInt8
fn both(p: P) -> (P, Int):
    return p, 7
fn main():
    let p = Pointer[P].alloc(2)
    p.store(0, P {x: 3, y: 4})
    p[1] = P {x: 5, y: 6}
    let c = p[0]
    print(c.x, c.y, p[1].x)
    let t = (P {x: 1, y: 2}, 3)
    print(t.get[0, P]().y, t.get[1, Int]())
    let (q, n) = both(c)
    print(q.x, n, c.y)
    var v = DynamicVector[P]()
    v.push_back(c)
    v[0].x = 9
    print(v[0].x, c.x)
    p.free()
# CHECK: 3 4 5
# CHECK: 2 3
# CHECK: 3 7 4
# CHECK: 9 3
