# W16: String and str use the formats of print
print(String(0.1), str(Float32(0.1)), String(1e17), str(2.0), String(UInt8(255)), str(-5), String(SIMD[DType.int8, 2](1, 2)))
# CHECK: 0.10000000000000001 0.10000000149011612 1e+17 2.0 255 -5 [1, 2]
