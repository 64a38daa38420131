# A function's memory is gone when it returns: calls in a loop use the same.
# PROGRAM
from memory import stack_allocation
fn once(i: Int) -> Int:
    let p = stack_allocation[1000, Int]()
    for k in range(1000): p.store(k, i)
    return p.load(999)
fn main():
    var sum = 0
    for i in range(100_000): sum += once(i)
    print(sum)
# CHECK: 4999950000
