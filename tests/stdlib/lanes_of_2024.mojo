# What vectors and pointers can do since 2024, which programs of before use as well.
let v = SIMD[DType.int32, 8](0, 1, 2, 3, 4, 5, 6, 7)
print(v.slice[4, offset=2](), v.slice[2](1), v.slice[2](), v.slice[2, 6]())
# CHECK: [2, 3, 4, 5] [1, 2] [0, 1] [6, 7]
print(v.insert[offset=2](SIMD[DType.int32, 2](9, 8)), v.insert(SIMD[DType.int32, 2](9, 8)))
# CHECK: [0, 1, 9, 8, 4, 5, 6, 7] [9, 8, 2, 3, 4, 5, 6, 7]
let sums = UInt8(250).add_with_overflow(UInt8(10))
print(sums.get[0, UInt8](), sums.get[1, SIMD[DType.bool, 1]]())
# CHECK: 4 True
let more = SIMD[DType.int8, 4](127, -128, 1, -1).add_with_overflow(SIMD[DType.int8, 4](1, -1, 1, 1))
print(more.get[0, SIMD[DType.int8, 4]](), more.get[1, SIMD[DType.bool, 4]]())
# CHECK: [-128, 127, 2, 0] [True, True, False, False]
print(UInt8.MAX, UInt8.MIN, Int8.MAX, Int8.MIN, Float32.MAX, Float32.MIN, Float32.MAX_FINITE, Float64.MIN_FINITE)
# CHECK: 255 0 127 -128 inf -inf 3.4028234663852886e+38 -1.7976931348623157e+308

let p = DTypePointer[DType.float32].alloc(8, alignment=64)
print(p.is_aligned[64](), Pointer[Int].alloc(8, alignment=128).__as_index() % 128)
# CHECK: True 0
for i in range(8):
    p[i] = i
print(p.load[width=4](2), p.load[width=2](), p.load[4](0), p.load[2](Int32(6)))
# CHECK: [2.0, 3.0, 4.0, 5.0] [0.0, 1.0] [0.0, 1.0, 2.0, 3.0] [6.0, 7.0]
p.store[width=2](0, SIMD[DType.float32, 2](9, 8))
p.store[2](3, SIMD[DType.float32, 2](7, 6))
p.store(SIMD[DType.float32, 2](5, 4))
p.store(UInt8(7), SIMD[DType.float32, 1](3))
print(p.load[width=8]())
# CHECK: [5.0, 4.0, 2.0, 7.0, 6.0, 5.0, 6.0, 3.0]
print(p.gather(SIMD[DType.int32, 2](1, 3)))
# CHECK: [4.0, 7.0]
print(p.gather(SIMD[DType.int64, 2](1, 3), SIMD[DType.bool, 2](True, False), SIMD[DType.float32, 2](0, -1)))
# CHECK: [4.0, -1.0]
p.scatter(SIMD[DType.int32, 2](1, 3), SIMD[DType.float32, 2](40, 70))
p.scatter(SIMD[DType.int32, 2](0, 2), SIMD[DType.float32, 2](10, 20), SIMD[DType.bool, 2](False, True))
print(p.load[width=4]())
# CHECK: [5.0, 40.0, 20.0, 70.0]
