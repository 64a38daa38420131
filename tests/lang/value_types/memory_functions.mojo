# stdlib 5.1: memset, memset_zero, memcpy, memcmp, stack_allocation
from memory import memset, memset_zero, memcpy, memcmp, stack_allocation
fn go():
    let p = DTypePointer[DType.int32].alloc(4)
    let q = stack_allocation[4, DType.int32]()
    memset(p, 1, 4)
    print(p.simd_load[4]())
    memset_zero(p, 2)
    print(p.simd_load[4]())
    memcpy(q, p, 4)
    print(q.simd_load[4](), memcmp(p, q, 4))
    q.store(0, 5)
    print(memcmp(p, q, 4) != 0)
    p.free()
go()
# CHECK: [16843009, 16843009, 16843009, 16843009]
# CHECK: [0, 0, 16843009, 16843009]
# CHECK: [0, 0, 16843009, 16843009] 0
# CHECK: True
