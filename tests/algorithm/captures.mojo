# What items of parallel work capture: arguments, members, variables that change later, other closures
from algorithm import parallelize, vectorize, map
fn twice[f: fn(Int) capturing -> None](n: Int):
    @parameter
    fn again(i: Int):
        f(i); f(i)
    parallelize[again](n)
struct Acc:
    var data: DTypePointer[DType.int64]
    var n: Int
    fn __init__(inout self, n: Int):
        self.data = DTypePointer[DType.int64].alloc(n)
        self.n = n
        for i in range(n): self.data.store(i, 0)
    fn bump(self, by: Int):
        @parameter
        fn item(i: Int): self.data.store(i, self.data.load(i) + by)
        twice[item](self.n)
    fn total(self) -> Int64:
        var s = Int64(0)
        for i in range(self.n): s += self.data.load(i)
        return s
fn compose[f: fn(Int) capturing -> None, g: fn(Int) capturing -> None](n: Int):
    @parameter
    fn both(i: Int): f(i); g(i)
    parallelize[both](n)
fn outer(k: Int) -> Int64:
    let a = Acc(100)
    a.bump(k)
    let b = Acc(100)
    @parameter
    fn f(i: Int): a.data.store(i, a.data.load(i) + 1)
    fn inner(m: Int) -> Int64:
        let c = Acc(100)
        @parameter
        fn g(i: Int): c.data.store(i, c.data.load(i) + m)
        return c.total()
    @parameter
    fn h(i: Int): b.data.store(i, b.data.load(i) + k)
    compose[f, h](100)
    return a.total() + b.total() + inner(2)
print(outer(3))
var counter = DTypePointer[DType.int64].alloc(10)
@parameter
fn fill(i: Int): counter.store(i, i)
parallelize[fill](10)
print(counter.load(9))
fn with_var() -> Int:
    var data = DTypePointer[DType.int64].alloc(100)
    var k: Int = 1
    @parameter
    fn item(i: Int): data.store(i, k)
    parallelize[item](100)
    k = 5
    parallelize[item](100)
    return data.load(50).to_int()
print(with_var())
fn late() -> Int:
    let data = DTypePointer[DType.int64].alloc(4)
    let x: Int
    if data.__as_index() != 0: x = 7
    else: x = 8
    @parameter
    fn item(i: Int): data.store(i, x)
    parallelize[item](4)
    return data.load(3).to_int()
print(late())
fn loop() -> Int64:
    let data = DTypePointer[DType.int64].alloc(4)
    var sum: Int64 = 0
    for k in range(5):
        let z = k * 2
        @parameter
        fn item(i: Int): data.store(i, z + k)
        parallelize[item](4)
        sum += data.load(2)
    return sum
print(loop())
# CHECK: 1000
# CHECK: 9
# CHECK: 5
# CHECK: 7
# CHECK: 30
