# A pointer taken from a container within a call keeps the container until the call ends.
# PROGRAM
from memory import memcpy, memcmp
fn filled(n: Int) -> DynamicVector[Int]:
    var v = DynamicVector[Int]()
    for i in range(n): v.push_back(i + 1)
    return v
fn sum(p: Pointer[Int], n: Int) -> Int:
    var s = 0
    for i in range(n): s += p.load(i)
    return s
fn main():
    let a = filled(3)
    var b = filled(3)
    b[0] = 9
    memcpy(b.data, a.data, 3)
    print(b[0], b[1], b[2])
    let c = filled(4)
    print(sum(c.data, len(c)))
    let d = filled(5)
    print(sum(d.data.offset(2), 3))
    print(sum(filled(6).data, 6))
    let e = filled(3)
    print(e.data.load(2) + e.data[1])
    let f = filled(2)
    let g = filled(2)
    print(memcmp(f.data, g.data, 2))
# CHECK: 1 2 3
# CHECK: 10
# CHECK: 12
# CHECK: 21
# CHECK: 5
# CHECK: 0
