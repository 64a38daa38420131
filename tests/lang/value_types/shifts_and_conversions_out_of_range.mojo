# Shift counts outside of the width, and conversions of what the target does not hold
var n = 64
var x: Int = -5
print(x << n, x >> n, x << -1, x >> -1)
# CHECK: 0 -1 0 0
var b: Int8 = -5
print(b << 8, b >> 8, b << 9)
# CHECK: 0 -1 0
var f: Float64 = 1e300
print(f.cast[DType.int32](), f.cast[DType.int64](), f.cast[DType.uint8](), (-f).cast[DType.int64](), f.to_int())
# CHECK: 2147483647 9223372036854775807 255 -9223372036854775808 9223372036854775807
print((0.0 / (f - f)).cast[DType.int32](), (-f).cast[DType.uint8]())
# CHECK: 0 0
var i: Int = 300
print(Int8(i), UInt8(i), Int8(i).cast[DType.uint8]())
# CHECK: 44 44 44
