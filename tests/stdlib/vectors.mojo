print(Int32(7) / 2, UInt8(255) + 1, Int8(127) + 1, UInt64(-1))
# CHECK: 3 0 -128 18446744073709551615
print(SIMD[DType.bool, 2](True, False), SIMD[DType.float32, 4](1.7).cast[DType.int32]())
# CHECK: [True, False] [1, 1, 1, 1]
let v = SIMD[DType.int32, 4](0, 1, 2, 3)
print(v.reduce_add(), v.reduce_max(), v.shuffle[3, 2, 1, 0]())
# CHECK: 6 3 [3, 2, 1, 0]
print(v.join(v + 4), v.slice[2](1))
# CHECK: [0, 1, 2, 3, 4, 5, 6, 7] [1, 2]
print(v.shift_left[1](), v.shift_right[1](), v.rotate_left[1](), v.rotate_right[1](), v.rotate_left[-1]())
# CHECK: [1, 2, 3, 0] [0, 0, 1, 2] [1, 2, 3, 0] [3, 0, 1, 2] [3, 0, 1, 2]
print(v.interleave(v + 10), v.shuffle[0, 4, 1, 5](v + 10))
# CHECK: [0, 10, 1, 11, 2, 12, 3, 13] [0, 10, 1, 11]
print(v > 1, (v > 1).select(v, -v), (v > 1).reduce_or(), (v > 1).reduce_and())
# CHECK: [False, False, True, True] [0, -1, 2, 3] True False
print(v.reduce_mul(), v.reduce_min(), (v + 1).reduce_mul(), v.min(2), v.max(1), v.fma(2, 1))
# CHECK: 0 0 24 [0, 1, 2, 2] [1, 1, 2, 3] [1, 3, 5, 7]
print(len(v), v.size, v.type, v.element_type, v[2], v.cast[DType.float64]())
# CHECK: 4 4 int32 int32 2 [0.0, 1.0, 2.0, 3.0]
var w = SIMD[DType.float32, 4](1, 2.5, 3, 4)
w[1] = 7
w *= 2
print(w, w / 4, w // 4, w % 4, -w, w ** 2)
# CHECK: [2.0, 14.0, 6.0, 8.0] [0.5, 3.5, 1.5, 2.0] [0.0, 3.0, 1.0, 2.0] [2.0, 2.0, 2.0, 0.0] [-2.0, -14.0, -6.0, -8.0] [4.0, 196.0, 36.0, 64.0]
let i = SIMD[DType.int32, 4](7, -7, 7, -7)
let d = SIMD[DType.int32, 4](2, 2, -2, 0)
print(i // d, i % d, i / d)
# CHECK: [3, -4, -4, 0] [1, 1, -1, 0] [3, -3, -3, 0]
# WARNING[9]: division by zero gives 0 here
let u = SIMD[DType.uint8, 2](250, 3)
print(u // 3, u % 4, u << 1, u >> 1, ~u, u & 6, u | 1, u ^ 255, u ** 2)
# CHECK: [83, 1] [2, 3] [244, 6] [125, 1] [5, 252] [2, 2] [251, 3] [5, 252] [36, 9]
print(SIMD[DType.float32, 2].splat(1.5), SIMD.splat[DType.uint8, 4](9), SIMD[DType.bool, 2].splat(True))
# CHECK: [1.5, 1.5] [9, 9, 9, 9] [True, True]
print(1 / SIMD[DType.float32, 2](2, 4), 10 - v, 2 ** SIMD[DType.int32, 2](3, 4))
# CHECK: [0.5, 0.25] [10, 9, 8, 7] [8, 16]
print(Float32(2) ** -2, Float64(2) ** 0.5, Float32(9) ** Float32(0.5))
# CHECK: 0.25 1.4142135623730951 3.0
print(Bool(Float32(1) < 2), Int32(3).to_int() + 1, Int(Int64(4).value), Float64(2.5).value)
# CHECK: True 4 4 2.5
let halves = SIMD[DType.int32, 4](1, 2, 3, 4).deinterleave()
print(halves[0], halves[1])
# CHECK: [1, 3] [2, 4]
fn larger[type: DType, width: Int](a: SIMD[type, width], b: SIMD[type, width]) -> SIMD[type, width]:
    return a.max(b)
print(v.reduce[larger]())
# CHECK: 3
print(SIMD[DType.address, 1](22), DType.float32, DType.float32.sizeof(), DType.int16.bitwidth(), DType.invalid)
# CHECK: 0x16 float32 4 16 invalid
print(DType.f32 == DType.float32, DType.bool.is_integral(), DType.index.is_integral(), DType.uint8.is_unsigned(), DType.float16.is_signed())
# CHECK: True False True True True
