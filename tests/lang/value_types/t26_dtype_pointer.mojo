# T26: DTypePointer
let p = DTypePointer[DType.float32].alloc(8)
for i in range(8):
    p.store(i, i)
print(p.load(), p.load(3), p[7], p.offset(2).load(), (p + 5).load())
# CHECK: 0.0 3.0 7.0 2.0 5.0
print(p.simd_load[4](), p.simd_load[2](5))
# CHECK: [0.0, 1.0, 2.0, 3.0] [5.0, 6.0]
p.simd_store[2](0, SIMD[DType.float32, 2](10, 11))
p.simd_store[2](2, 9.5)
(p + 4).simd_store[4](p.simd_load[4]())
print(p.simd_load[8]())
# CHECK: [10.0, 11.0, 9.5, 9.5, 10.0, 11.0, 9.5, 9.5]
print(p.simd_strided_load[4](2))
# CHECK: [10.0, 9.5, 10.0, 9.5]
p.free()
