# Work on several threads: all forms of parallelize and what stands on it
from algorithm import async_parallelize, parallel_memcpy, parallelize, parallelize_over_rows, sync_parallelize
from runtime.llcl import OutputChainPtr, OwningOutputChainPtr, Runtime, num_cores
from os.atomic import Atomic
fn clear(p: DTypePointer[DType.int64], n: Int):
    for i in range(n): p.store(i, 0)
fn all_are(p: DTypePointer[DType.int64], n: Int, value: Int64) -> Bool:
    for i in range(n):
        if p.load(i) != value: return False
    return True
fn host() raises:
    let n = 1000
    let p = DTypePointer[DType.int64].alloc(n)
    @parameter
    fn item(i: Int):
        p.store(i, p.load(i) + 1)
    clear(p, n)
    parallelize[item](n)
    parallelize[item](n, n)
    parallelize[item](n, 1)
    with Runtime(4) as rt:
        print(rt.parallelism_level())
        parallelize[item](rt, n)
        parallelize[item](rt, n, 3)
    sync_parallelize[item](n)
    async_parallelize[item](n)
    let chain = OwningOutputChainPtr(Runtime())
    sync_parallelize[item](chain.borrow(), n)
    async_parallelize[item](chain.borrow(), n)
    chain.wait()
    print(all_are(p, n, 9))
    parallelize[item](0)
    parallelize[item](-1)
    print(all_are(p, n, 9))
    var calls = Atomic[DType.int64](0)
    @parameter
    fn count(i: Int):
        calls += 1
    parallelize[count]()
    print(calls.value > 0, num_cores() > 0)
    @parameter
    fn rows(first: Int, end: Int):
        for i in range(first, end): item(i)
    clear(p, n)
    parallelize_over_rows[rows](StaticIntTuple[2](n, 4), 1, 16)
    parallelize_over_rows[2, rows](StaticIntTuple[2](n, 4), 1, 1000000)
    print(all_are(p, n, 2))
    let q = DTypePointer[DType.int64].alloc(n)
    parallel_memcpy(q, p, n)
    print(all_are(q, n, 2))
    clear(q, n)
    parallel_memcpy(q, p, n, 100, 10)
    print(all_are(q, n, 2))
    @parameter
    fn bad(i: Int) raises:
        if i == 57: raise Error("at 57")
        item(i)
    try:
        parallelize[bad](n)
    except e:
        print("caught", e)
    try:
        sync_parallelize[bad](n)
    except e:
        print("caught", e)
    @parameter
    fn nested(i: Int):
        @parameter
        fn inner(j: Int): calls += 1
        parallelize[inner](10)
    calls.value = 0
    parallelize[nested](10)
    print(calls)
host()
# CHECK: 4
# CHECK: True
# CHECK: True
# CHECK: True True
# CHECK: True
# CHECK: True
# CHECK: True
# CHECK: caught at 57
# CHECK: caught at 57
# CHECK: 100
