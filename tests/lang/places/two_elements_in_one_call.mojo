# Of two elements that a call changes each finds what the other one changed when it is written back.
# PROGRAM
fn swapped(inout a: Int, inout b: Int):
    let kept = a
    a = b
    b = kept
fn both(inout row: DynamicVector[Int], inout n: Int):
    row.push_back(n)
    n += 1
fn main():
    var v = DynamicVector[DynamicVector[Int]]()
    v.push_back(DynamicVector[Int]())
    v[0].push_back(3)
    v[0].push_back(4)
    swapped(v[0][0], v[0][1])
    print(v[0][0], v[0][1])
    v.push_back(DynamicVector[Int]())
    both(v[1], v[0][0])
    print(v[1][0], v[0][0])
# CHECK: 4 3
# CHECK: 4 5
