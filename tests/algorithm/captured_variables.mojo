# P39, P42: what items of parallel work read of captured variables is what these hold then, however they are changed
from algorithm import parallelize
from os.atomic import Atomic
fn apply(f: fn(Int) capturing -> None, n: Int): f(n)
fn set(inout place: Int, value: Int): place = value
fn host():
    let out = DTypePointer[DType.int64].alloc(8)
    var plain: Int = 1
    @parameter
    fn reads(i: Int): out.store(i, plain)
    parallelize[reads](8)
    print(out.load(7))
    plain = 2
    parallelize[reads](8)
    print(out.load(7))
    # written by the closure itself
    var counter: Int = 0
    @parameter
    fn counts(i: Int):
        counter += 1
        out.store(i, counter)
    parallelize[counts](8, 1)
    print(counter, out.load(7))
    # written by a closure that the closure calls
    @parameter
    fn add(i: Int): counter += i
    @parameter
    fn calls(i: Int):
        add(i)
        out.store(i, counter)
    parallelize[calls](8, 1)
    print(counter, out.load(7))
    # changed through its address
    var behind: Int = 0
    let place = Pointer[Int].address_of(behind)
    @parameter
    fn through(i: Int):
        place.store(place.load() + 1)
        out.store(i, behind)
    parallelize[through](8, 1)
    print(out.load(7))
    # lent to a function
    var lent: Int = 0
    @parameter
    fn lends(i: Int):
        set(lent, lent + i)
        out.store(i, lent)
    parallelize[lends](8, 1)
    print(out.load(7))
    # changed inside, in parallel work of its own
    var inside: Int = 0
    @parameter
    fn outer(i: Int):
        @parameter
        fn inner(j: Int): inside += 1
        parallelize[inner](3, 1)
        out.store(i, inside)
    parallelize[outer](8, 1)
    print(out.load(7))
    # changed by a function that is known at run time only
    var remote: Int = 0
    @parameter
    fn changes(i: Int): remote += i
    @parameter
    fn asks(i: Int):
        apply(changes, i)
        out.store(i, remote)
    parallelize[asks](8, 1)
    print(out.load(7))
    # two levels of hosts
    var level: Int = 5
    @parameter
    fn first(i: Int):
        var own = level + i
        @parameter
        fn second(j: Int):
            own += 1
            out.store(i, own + level)
        parallelize[second](2, 1)
    parallelize[first](8)
    print(out.load(0), out.load(7))
    level = 6
    parallelize[first](8)
    print(out.load(0), out.load(7))
    # a pointer that moves on
    var cursor = out
    @parameter
    fn moves(i: Int):
        cursor.store(0, i)
        cursor = cursor.offset(1)
    parallelize[moves](8, 1)
    print(out.load(3), cursor == out.offset(8))
    # of a struct
    var pair = StaticIntTuple[2](1, 2)
    @parameter
    fn tuple(i: Int):
        out.store(i, pair[0])
        pair[0] = pair[0] + 1
    parallelize[tuple](8, 1)
    print(out.load(7), pair[0])
host()
# CHECK: 1
# CHECK: 2
# CHECK: 8 8
# CHECK: 36 36
# CHECK: 8
# CHECK: 28
# CHECK: 24
# CHECK: 28
# CHECK: 12 19
# CHECK: 14 21
# CHECK: 3 True
# CHECK: 8 9
# %%
# a function value that the closure calls by way of another function
@register_passable("trivial")
struct Holder:
    var call: fn(Int) capturing -> None
    fn __init__(call: fn(Int) capturing -> None) -> Self: return Self {call: call}
    @no_inline
    fn run(self, n: Int): self.call(n)
fn held() -> Int64:
    let out = DTypePointer[DType.int64].alloc(8)
    var sum: Int = 0
    @parameter
    fn add(i: Int): sum += i
    let holder = Holder(add)
    @parameter
    fn asks(i: Int):
        holder.run(i)
        out.store(i, sum)
    parallelize[asks](8, 1)
    return out.load(7)
print(held())
# CHECK: 28
