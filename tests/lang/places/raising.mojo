# What raises on the way leaves the container as it was.
# PROGRAM
@value
struct Cell:
    var t: StaticIntTuple[2]
fn risky(i: Int) raises -> Int:
    if i > 1: raise Error("big")
    return i
fn main() raises:
    var c = DynamicVector[Cell]()
    c.push_back(Cell(StaticIntTuple[2](1, 2)))
    c[risky(0)].t[risky(1)] = 8
    print(c[0].t)
    try:
        c[0].t[risky(2)] = 9
    except e: print(e)
    var k = 0
    c[(k := k + 0)].t[(k := k + 1)] += 1
    print(c[0].t, k)
# CHECK: (1, 8)
# CHECK: big
# CHECK: (1, 9) 1
