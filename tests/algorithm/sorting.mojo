# Sorting and selecting (stdlib.md 7.3)
from algorithm.sort import sort, partition
from random import rand, randint
fn host():
    var ok = True
    var v = DynamicVector[Int]()
    v.push_back(9); v.push_back(6); v.push_back(0); v.push_back(8); v.push_back(-3)
    sort(v)
    for i in range(len(v)): print_no_newline(v[i], "")
    print("")
    let r = DTypePointer[DType.int32].alloc(100000)
    randint(r, 100000, 0, 1000000)
    sort(r, 100000)
    for i in range(1, 100000):
        if r.load(i - 1) > r.load(i): ok = False
    print(ok)
    for i in range(100000): r.store(i, 0 if i % 2 == 0 else i)
    sort(r, 100000)
    for i in range(1, 100000):
        if r.load(i - 1) > r.load(i): ok = False
    print(ok)
    @parameter
    fn down[T: AnyType](a: Float32, b: Float32) -> Bool: return a > b
    let p = DTypePointer[DType.float32].alloc(1000)
    rand(p, 1000)
    sort[Float32, down](p.as_scalar_pointer(), 1000)
    print(p.load(0) > p.load(1), p.load(998) >= p.load(999))
    rand(p, 1000)
    partition[Float32, down](p.as_scalar_pointer(), 10, 1000)
    var least = p.load(0)
    for i in range(10):
        if p.load(i) < least: least = p.load(i)
    for i in range(10, 1000):
        if p.load(i) > least: ok = False
    print(ok)
host()
# CHECK: -3 0 6 8 9 
# CHECK: True
# CHECK: True
# CHECK: True True
# CHECK: True
