from math import sqrt, rsqrt, abs, min, max, pow, floor, ceil, trunc, round, roundeven, fma, iota, clamp
from math import div_ceil, align_up, align_down, gcd, lcm, factorial, is_power_of_2, is_odd, isnan, nan, isclose
from math import exp, log, sin, cos, tan, acos, tanh, cbrt, erf, atan2, rotate_bits_left, rotate_left
from math.limit import inf, neginf, isinf, isfinite, max_finite, min_finite
from math.bit import ctpop, bswap, bit_length, ctlz

print(iota[DType.int32, 4](10), iota[DType.float32, 4](), iota[4, DType.int8]())
# CHECK: [10, 11, 12, 13] [0.0, 1.0, 2.0, 3.0] [0, 1, 2, 3]
print(round(2.5), roundeven(2.5), trunc(-1.5), floor(-1.5), ceil(Float32(1.2)))
# CHECK: 3.0 2.0 -1.0 -2.0 2.0
print(div_ceil(7, 2), align_up(7, 4), align_down(7, 4))
# CHECK: 4 8 4
print(gcd(12, 18), lcm(4, 6), factorial(5), is_power_of_2(64), is_odd(3))
# CHECK: 6 12 120 True True
print(ctpop(UInt8(7)), bswap(UInt16(258)), bit_length(Int32(8)), ctlz(Int32(1)))
# CHECK: 3 513 4 31
print(sqrt(17), sqrt(2.0), sqrt(Float32(2)), sqrt(Int32(10)), rsqrt[DType.float16, 4](42))
# CHECK: 4 1.4142135623730951 1.4142135381698608 3 [0.154296875, 0.154296875, 0.154296875, 0.154296875]
print(abs(-3), abs(Float32(-1.5)), abs(-2.5), max(1, 2), min(0, Float32(-1)), max(Float32(2), 1.0), max(1.5, 2.5))
# CHECK: 3 1.5 2.5 2 -1.0 2.0 2.5
print(pow(2, 3), pow(Float32(2), 3), pow(2.0, 0.5), pow[3](Float32(2)), pow(Float64(2), Float64(-1)))
# CHECK: 8 8.0 1.4142135623730951 8.0 0.5
print(fma(2, 3, 4), fma(Float32(2), Float32(3), Float32(4)), clamp(Int32(7), 0, 5))
# CHECK: 10 10.0 5
print(inf[DType.float32](), neginf[DType.float64](), isinf(inf[DType.float32]()), isfinite(Float32(1)), nan[DType.float32](), isnan(nan[DType.float64]()))
# CHECK: inf -inf True True nan True
print(max_finite[DType.int8](), min_finite[DType.int8](), max_finite[DType.uint16](), max_finite[DType.float32](), min_finite[DType.uint8]())
# CHECK: 127 -128 65535 3.4028234663852886e+38 0
print(exp(0.0), log(1.0), sin(0.0), cos(Float32(0)), tan(0.0), acos(1.0), tanh(0.0), cbrt(8.0), erf(0.0), atan2(0.0, 1.0))
# CHECK: 1.0 0.0 0.0 1.0 0.0 0.0 0.0 2.0 0.0 0.0
print(isclose(Float32(1), Float32(1.000001)), isclose(Int32(1), Int32(2)), isclose(1.0, 1.1))
# CHECK: True False False
print(rotate_bits_left[8](UInt16(0x1234)), rotate_bits_left[1](-9223372036854775808), rotate_left[1](SIMD[DType.int8, 2](1, 2)))
# CHECK: 13330 1 [2, 1]

print(isclose(inf[DType.float64](), inf[DType.float64]()), isclose(inf[DType.float64](), Float64(1)), isclose(inf[DType.float32](), neginf[DType.float32]()))
# CHECK: True False False
print(sqrt(Int64(9223372036854775807)), sqrt(UInt64(18446744073709551615)), sqrt(Int64(4611686014132420608)), sqrt(Int32(-4)), sqrt(UInt64(18446744065119617025)))
# CHECK: 3037000499 4294967295 2147483646 0 4294967295
