# Pointers that a container keeps stay apart.
# PROGRAM
from memory import stack_allocation
from memory.unsafe import Pointer
from utils.vector import DynamicVector
fn main():
    var kept = DynamicVector[Pointer[Int]]()
    var i = 0
    while i < 3:
        let p = stack_allocation[2, Int]()
        p.store(0, i)
        p.store(1, -i)
        kept.push_back(p)
        i += 1
    print(kept[0].load(0), kept[1].load(0), kept[2].load(0), kept[2].load(1))
# CHECK: 0 1 2 -2
