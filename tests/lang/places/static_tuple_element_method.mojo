# A mutating method of an element changes the element.
# PROGRAM
from utils.static_tuple import StaticTuple
@register_passable("trivial")
struct Sum:
    var n: Int
    fn __init__() -> Self: return Self {n: 0}
    fn add(inout self, k: Int): self.n += k
fn main():
    var t = StaticTuple[2, Sum](Sum(), Sum())
    t[1].add(5)
    t[1].add(2)
    print(t[0].n, t[1].n)
# CHECK: 0 7
