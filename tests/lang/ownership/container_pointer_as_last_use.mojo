# Memory that a vector owns is read in the last mention of it
# PROGRAM
from memory import memcpy
fn main():
    var a = DynamicVector[Int]()
    for _ in range(3): a.push_back(0)
    var b = DynamicVector[Int]()
    for i in range(3): b.push_back(i + 1)
    memcpy(a.data, b.data, 3)
    print(a[0], a[1], a[2])
# CHECK: 1 2 3
