# Narrow numbers are summed up as wider ones for a mean
from algorithm.reduction import mean
from memory.buffer import Buffer
from utils.list import Dim

fn mean_of[type: DType](value: SIMD[type, 1], count: Int) -> SIMD[type, 1]:
    let p = DTypePointer[type].alloc(count)
    for i in range(count):
        p.store(i, value)
    let result = mean(Buffer[Dim(), type](p, count))
    p.free()
    return result

print(mean_of(UInt8(1), 256), mean_of(Int8(-100), 1001), mean_of(Int16(30000), 300), mean_of(Int32(2000000000), 77))
# CHECK: 1 -100 30000 2000000000
print(mean_of(Float16(1000), 1000), mean_of(Float64(0.5), 9))
# CHECK: 1000.0 0.5
