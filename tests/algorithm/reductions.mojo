# Reductions of buffers (stdlib.md 7.2)
from algorithm.reduction import sum, mean, product, variance, max, min, all_true, any_true, none_true, cumsum, argmax, argmin, reduce, map_reduce, reduce_boolean, reduce_shape
from runtime.llcl import OutputChainPtr
from memory.buffer import Buffer, NDBuffer
from utils.list import Dim, DimList
fn add2[at: DType, t: DType, w: Int](a: SIMD[at, w], b: SIMD[t, w]) -> SIMD[at, w]:
    return a + b.cast[at]()
fn radd[t: DType, w: Int](a: SIMD[t, w]) -> SIMD[t, 1]:
    return a.reduce_add()
fn some_large[t: DType, w: Int](a: SIMD[t, w]) -> Bool:
    return (a > 7).reduce_or()
fn go_on(found: Bool) -> Bool:
    return not found
fn host() raises:
    let p = DTypePointer[DType.float32].alloc(1000)
    for i in range(1000): p.store(i, i)
    let b = Buffer[Dim(), DType.float32](p, 1000)
    print(sum(b), mean(b), max(b), min(b), variance(b))
    let q = DTypePointer[DType.int32].alloc(10)
    for i in range(10): q.store(i, i + 1)
    let c = Buffer[10, DType.int32](q)
    print(sum(c), mean(c), max(c), min(c), product(c), all_true(c), any_true(c), none_true(c))
    let d = Buffer[10, DType.int32].stack_allocation()
    cumsum(d, c)
    print(d[9], d[0])
    print(reduce[4, 10, DType.int32, DType.int64, add2, radd](c, 0))
    print(reduce_boolean[4, 10, DType.int32, some_large, go_on](c, False))
    fn make[t: DType, w: Int](i: Int) -> SIMD[t, w]: return SIMD[t, w](i)
    print(map_reduce[1, 10, DType.int32, DType.int64, make, add2, radd](d, 100), d[9])
    let n = NDBuffer[2, DimList(2, 5), DType.int32](q)
    let o = NDBuffer[2, DimList(2, 1), DType.int32].stack_allocation()
    sum[1](n, o)
    print(o[0, 0], o[1, 0])
    argmax(n, 1, o); print(o[0, 0], o[1, 0])
    argmin(n, 1, o); print(o[0, 0], o[1, 0])
    argmax(n, 1, o, OutputChainPtr()); print(o[0, 0], o[1, 0])
    argmin(n, 1, o, OutputChainPtr()); print(o[0, 0], o[1, 0])
    let axis = NDBuffer[1, DimList(1), DType.int64].stack_allocation()
    axis[0] = -2
    print(reduce_shape(n, 1), reduce_shape(n, -1), reduce_shape(n, axis))
    try:
        print(reduce_shape(n, 2))
    except e:
        print(e)
host()
# CHECK: 499500.0 499.5 999.0 0.0 83416.6953125
# CHECK: 55 5 10 1 3628800 True True False
# CHECK: 55 1
# CHECK: 55
# CHECK: True
# CHECK: 145 9
# CHECK: 15 40
# CHECK: 4 4
# CHECK: 0 0
# CHECK: 4 4
# CHECK: 0 0
# CHECK: (2, 1) (2, 1) (1, 5)
# CHECK: the axis of a reduction must be one of the array's
