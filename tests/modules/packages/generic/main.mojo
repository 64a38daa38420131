# Parametric code across modules: structs, functions, aliases, closures
# PROGRAM
from containers import Stack, IntStack, Pair
from algorithms.fold import fold
from algorithms import largest
from containers.pair import swap

fn main():
    var s = IntStack(4)
    for i in range(4):
        s.push(i * i)
    @parameter
    fn add(a: Int, b: Int) -> Int:
        return a + b
    print(fold[add](s, 0), largest(s), len(s))
    let p = swap(Pair[Int, Bool](1, True))
    print(p.first, p.second)
    s.free()
# CHECK: 14 9 4
# CHECK: True 1
