# B1: printing
print(3, "x", True, 2.5)
# CHECK: 3 x True 2.5
print(1 / 3, 7 // -2, -7 % 3, 2 ** 10)
# CHECK: 0.33333333333333331 -4 2 1024
print(Float32(0.1), Float64(0.1))
# CHECK: 0.10000000149011612 0.10000000000000001
print(SIMD[DType.uint8, 2](250) + 10)
# CHECK: [4, 4]
print(SIMD[DType.int32, 4](1, 2, 3, 4) > 2)
# CHECK: [False, False, True, True]
print(SIMD[DType.float32, 2](1, 0.5))
# CHECK: [1.0, 0.5]
print(DType.float16, Int8(-3), UInt64(-1))
# CHECK: float16 -3 18446744073709551615
print_no_newline(1, "a")
print("b")
# CHECK: 1 ab
print()
# CHECK:
print(0.1 + 0.2, 100.0/3, 123456789.125)
# CHECK: 0.30000000000000004 33.333333333333336 123456789.125
