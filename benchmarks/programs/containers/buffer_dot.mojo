from algorithm import vectorize
from memory.buffer import Buffer
from utils.list import Dim


fn dot(a: Buffer[Dim(), DType.float32], b: Buffer[Dim(), DType.float32]) -> Float32:
    var sum: Float32 = 0
    for i in range(len(a)):
        sum += a[i] * b[i]
    return sum


fn saxpy(a: Buffer[Dim(), DType.float32], b: Buffer[Dim(), DType.float32], factor: Float32):
    @parameter
    fn some[width: Int](i: Int):
        b.simd_store[width](i, a.simd_load[width](i) * factor + b.simd_load[width](i))

    vectorize[16, some](len(a))


fn work(size: Int) -> Int:
    let memory = DTypePointer[DType.float32].alloc(4096)
    let a = Buffer[Dim(), DType.float32](memory, 2048)
    let b = Buffer[Dim(), DType.float32](memory.offset(2048), 2048)
    for i in range(2048):
        a[i] = i & 15
        b[i] = i & 7
    var sum: Float32 = 0
    for _ in range(size):
        saxpy(a, b, 0.001)
        sum += dot(a, b) * 0.000001
    memory.free()
    return sum.to_int()
