# Evaluation at compile time gives memory of its own each time, too.
# PROGRAM
from memory import stack_allocation
from memory.unsafe import Pointer
fn apart() -> Int:
    let kept = stack_allocation[3, Pointer[Int]]()
    for i in range(3):
        let p = stack_allocation[1, Int]()
        p.store(0, i + 1)
        kept.store(i, p)
    return kept.load(0).load(0) * 100 + kept.load(1).load(0) * 10 + kept.load(2).load(0)
alias known = apart()
fn main(): print(known, apart())
# CHECK: 123 123
