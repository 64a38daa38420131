# stdlib 5.4: bitcast of pointers and vectors
from memory.unsafe import bitcast
let p = DTypePointer[DType.uint16].alloc(2)
p.store(0, 0x0201)
p.store(1, 0x0403)
print(bitcast[DType.uint8](p).simd_load[4](), bitcast[DType.uint32, 1](p.simd_load[2]()) == 0x04030201)
# CHECK: [1, 2, 3, 4] True
p.free()
