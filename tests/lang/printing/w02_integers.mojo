# W2: integers of every width and sign
print(UInt8(255), UInt64(-1), Int64(-5), Int8(-128), UInt16(65535), UInt32(4294967295))
# CHECK: 255 18446744073709551615 -5 -128 65535 4294967295
print(0, -7, SIMD[DType.index, 1](12), SIMD[DType.uint8, 2](200, 100))
# CHECK: 0 -7 12 [200, 100]
