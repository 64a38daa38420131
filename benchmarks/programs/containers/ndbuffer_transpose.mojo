from memory.buffer import NDBuffer
from utils.list import DimList


fn transpose(a: NDBuffer[2, DimList(128, 128), DType.int32], b: NDBuffer[2, DimList(128, 128), DType.int32]):
    for i in range(128):
        for j in range(128):
            b[StaticIntTuple[2](j, i)] = a[i, j] + 1


fn work(size: Int) -> Int:
    let memory = DTypePointer[DType.int32].alloc(2 * 128 * 128)
    let a = NDBuffer[2, DimList(128, 128), DType.int32](memory)
    let b = NDBuffer[2, DimList(128, 128), DType.int32](memory.offset(128 * 128))
    a.zero()
    b.zero()
    for _ in range(size):
        transpose(a, b)
        transpose(b, a)
    let result = a[5, 7].to_int() + b[127, 0].to_int()
    memory.free()
    return result
