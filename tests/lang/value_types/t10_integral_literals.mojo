# T10: a literal without a fraction is an integer, whatever it looks like
let e: Int64 = 10
print(e * 2.0, Int32(3.0), UInt8(255.0), SIMD[DType.int8, 2](-128.0, 1e2), Int64(1e18))
var v = SIMD[DType.int16, 2](4.0)
v *= 2.0
v[0] = 1.0
print(v, v == 8.0, Int8(-(2.0 * 4) + 1))
# CHECK: 20 3 255 [-128, 100] 1000000000000000000
# CHECK: [1, 8] [False, True] -7
