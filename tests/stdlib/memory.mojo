from memory import memset, memset_zero, memcmp
from memory.unsafe import bitcast

let p = DTypePointer[DType.float32].alloc(16)
memset_zero(p, 16)
p.store(3, 1.5)
p.simd_store[4](4, SIMD[DType.float32, 4](1, 2, 3, 4))
print(p.load(3), p[4], p.simd_load[4](3), p.offset(5).simd_load[2](), (p + 6).load(), p.simd_strided_load[3 + 1](2))
# CHECK: 1.5 1.0 [1.5, 1.0, 2.0, 3.0] [2.0, 3.0] 3.0 [0.0, 0.0, 1.0, 3.0]
p[0] = 9
p.simd_store(8, p.simd_load[2](4))
print(p[0], p[8], p[UInt8(9)], p == p, p != p + 1, p.__bool__(), DTypePointer[DType.int8]().__bool__())
# CHECK: 9.0 1.0 2.0 True True True False
print(p.bitcast[DType.int32]().load(4), bitcast[DType.uint32](Float32(1.0)), bitcast[DType.uint8, 4](UInt32(0x01020304)))
# CHECK: 1065353216 1065353216 [4, 3, 2, 1]
p.free()

let q = Pointer[Int].alloc(3)
q.store(7)
q.store(1, 8)
q[2] = 9
print(q.load(), q.load(1), q[2], (q + 2).load(), q.offset(1)[0])
# CHECK: 7 8 9 9 8
memcpy(q, q + 1, 1)
print(q[0], memcmp(q, q + 1, 1), memcmp(q, q + 2, 1), memcmp(q + 2, q, 1))
# CHECK: 8 0 -1 1
q.free()

let bytes = stack_allocation[4, DType.int32]()
memset(bytes, 1, 4)
print(bytes.load(3), sizeof[Int](), sizeof[DType.int16](), alignof[Float32](), bitwidthof[DType.bool]())
# CHECK: 16843009 8 2 4 8

var n = 5
let address = Pointer[Int].address_of(n)
address.store(6)
print(n)
# CHECK: 6
