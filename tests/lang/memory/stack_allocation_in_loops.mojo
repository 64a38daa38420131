# Each evaluation gives memory of its own, in loops and in unrolled ones.
# PROGRAM
from memory import stack_allocation
from memory.unsafe import DTypePointer

fn main():
    let p = stack_allocation[2, DTypePointer[DType.int32]]()
    for i in range(2):
        let q = stack_allocation[4, DType.int32]()
        q.store(0, i + 5)
        p.store(i, q)
    print(p.load(0).load(0), p.load(1).load(0))
    @unroll
    for i in range(2):
        let q = stack_allocation[4, DType.int32]()
        q.store(0, i + 5)
        p.store(i, q)
    print(p.load(0).load(0), p.load(1).load(0))
# CHECK: 5 6
# CHECK: 5 6
