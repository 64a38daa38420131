# A pointer in a struct that lives on stays apart.
# PROGRAM
from memory import stack_allocation
from memory.unsafe import Pointer
struct Pair:
    var first: Pointer[Int]
    var second: Pointer[Int]
    fn __init__(inout self, p: Pointer[Int]):
        self.first = p
        self.second = p
fn main():
    let start = stack_allocation[1, Int]()
    var pair = Pair(start)
    for i in range(2):
        let p = stack_allocation[1, Int]()
        p.store(0, i + 7)
        if i == 0: pair.first = p
        else: pair.second = p
    print(pair.first.load(0), pair.second.load(0))
# CHECK: 7 8
