# A pointer that a variable carries into the next round is not overwritten there.
# PROGRAM
from memory import stack_allocation
from memory.unsafe import Pointer
fn main():
    var before = stack_allocation[1, Int]()
    before.store(0, 100)
    for i in range(4):
        let now = stack_allocation[1, Int]()
        now.store(0, i)
        print(before.load(0), now.load(0))
        before = now
# CHECK: 100 0
# CHECK: 0 1
# CHECK: 1 2
# CHECK: 2 3
