# Tuples and list literals hold values that know where they live: each relocation is one of the value's own.
# PROGRAM
from memory.unsafe import Pointer
from collections.vector import DynamicVector
struct Selfish(Movable, Copyable):
    var at: Int
    fn __init__(inout self):
        self.at = 0
        self.at = Pointer.address_of(self).__as_index()
    fn __moveinit__(inout self, owned other: Self):
        self.at = 0
        self.at = Pointer.address_of(self).__as_index()
    fn __copyinit__(inout self, other: Self):
        self.at = 0
        self.at = Pointer.address_of(self).__as_index()
    fn ok(inout self) -> Bool:
        return self.at == Pointer.address_of(self).__as_index()
    fn __del__(owned self):
        if not self.ok(): print("bad at end")
fn make() -> Tuple[Selfish, Int]:
    return (Selfish(), 4)
fn take(owned t: Tuple[Selfish, Int]) -> Int:
    return t.get[1, Int]()
fn main() raises:
    let t = (Selfish(), 5)
    let u = t^
    print(u.get[1, Int]())
    let v = make()
    print(take(v^))
    print(take(make()))
    let l = [Selfish(), Selfish()]
    print(len(l))
    var a: Selfish
    var b: Int
    (a, b) = make()
    print(a.ok(), b)
    var vec = DynamicVector[Selfish]()
    for i in range(10): vec.push_back(Selfish())
    for i in range(10):
        if not vec[i].ok(): print("bad", i)
    var x = vec.pop_back()
    print(x.ok())
# CHECK: 5
# CHECK: 4
# CHECK: 4
# CHECK: 2
# CHECK: True 4
# CHECK: True
