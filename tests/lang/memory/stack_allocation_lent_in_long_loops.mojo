# What nobody keeps is one slot: a long loop does not run out of stack.
# PROGRAM
from memory import stack_allocation
from memory.unsafe import DTypePointer
@no_inline
fn total(p: DTypePointer[DType.int64], n: Int) -> Int64:
    var sum: Int64 = 0
    for i in range(n): sum += p.load(i)
    return sum
fn main():
    var all: Int64 = 0
    for i in range(3_000_000):
        let p = stack_allocation[16, DType.int64]()
        for k in range(16): p.store(k, 1)
        let half = p.offset(8)
        all += total(p, 8) + total(half, 8)
    print(all)
# CHECK: 48000000
