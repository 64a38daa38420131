# Mathematical functions take literals, also beside numbers of another type: a fraction makes the result a Float64.
from math import (
    abs, acos, acosh, add, asin, asinh, atan, atan2, atanh, ceil, clamp, copysign, cos, cosh, div, equal, erf, erfc, exp, exp2, expm1,
    floor, fma, frexp, greater, greater_equal, hypot, identity, isclose, isfinite, isinf, isnan, j0, j1, ldexp, less, less_equal,
    lgamma, log, log10, log1p, log2, logb, logical_and, logical_not, logical_xor, max, min, mod, mul, nearbyint, nextafter,
    not_equal, pow, reciprocal, remainder, rint, round, round_half_down, round_half_up, roundeven, rsqrt, scalb, select, sin, sinh,
    sqrt, sub, tan, tanh, tgamma, trunc, y0, y1,
)
from math.bit import bit_and, bit_length, bit_not, cttz, ctlz, ctpop

print(round_half_up(2.5), round_half_down(2.5), clamp(5.5, 1.0, 2.0), add(1.5, 2.0))
# CHECK: 3.0 2.0 2.0 3.5
print(sub(1.5, 2), mul(1.5, 2), div(1.0, 2), mod(7.0, 4), add(1, 2.5))
# CHECK: -0.5 3.0 0.5 3.0 3.5
print(add(1, 2), sub(1, 2), mul(3, 2), div(7, 2), mod(-7, 3))
# CHECK: 3 -1 6 3 2
print(max(1, 2.5), min(1, 2.5), max(1.5, 2.5), max(Float32(1.5), 2), min(2, Float32(1.5)))
# CHECK: 2.5 1.0 2.5 2.0 1.5
print(fma(2, 3, 4), fma(2.0, 3.0, 4.0), fma(2.0, 3, 4), fma(Float32(2), 3, 4.5))
# CHECK: 10 10.0 10.0 10.5
print(pow(2, 3), pow(2.0, 3), pow(2.0, 0.5), pow(Float32(2), 3), pow(4, 0.5), pow[3](2.0))
# CHECK: 8 8.0 1.4142135623730951 8.0 2.0 8.0
print(reciprocal(4.0), identity(3.5), identity(3), reciprocal(Float32(8)))
# CHECK: 0.25 3.5 3 0.125
print(hypot(3, 4), hypot(3.0, 4), remainder(7.0, 4), remainder(7, 4.0), scalb(1.5, 2), nextafter(1.0, 2), copysign(3, -1.0), copysign(3.0, -1))
# CHECK: 5.0 5.0 -1.0 -1.0 6.0 1.0000000000000002 -3.0 -3.0
print(floor(1.5), ceil(1.5), trunc(-1.5), round(2.5), roundeven(2.5), rint(2.5), nearbyint(3.5), round(7))
# CHECK: 1.0 2.0 -1.0 3.0 2.0 2.0 4.0 7.0
print(sqrt(4.0), sqrt(16), rsqrt(4.0), exp(0.0), exp2(3.0), expm1(0.0), log(1.0), log2(8.0), log10(1000.0), log1p(0.0), logb(8.0))
# CHECK: 2.0 4 0.5 1.0 8.0 0.0 0.0 3.0 3.0 0.0 3.0
print(ldexp(1.5, 2), ldexp(Float32(1.5), 2), frexp(8.0)[0], frexp(8.0)[1])
# CHECK: 6.0 6.0 0.5 4.0
print(sin(0.0), cos(0.0), tan(0.0), asin(0.0), acos(1.0), atan(0.0), atan2(0.0, 1.0), atan2(0, 1.0), atan2(0.0, 1), sinh(0.0), cosh(0.0), tanh(0.0))
# CHECK: 0.0 1.0 0.0 0.0 0.0 0.0 0.0 0.0 0.0 0.0 1.0 0.0
print(sin(0), cos(0), exp(0), log(1), tanh(0), atan2(0, 1))
# CHECK: 0.0 1.0 1.0 0.0 0.0 0.0
print(asinh(0.0), acosh(1.0), atanh(0.0), erf(0.0), erfc(0.0), lgamma(1.0), round(tgamma(5.0)), j0(0.0), j1(0.0), isfinite(y0(0.0)), isfinite(y1(0.0)))
# CHECK: 0.0 0.0 0.0 0.0 1.0 0.0 24.0 1.0 0.0 False False
print(greater(2, 1.0), greater_equal(1, 1), less(1.5, 2), less_equal(2.0, 1), equal(1, 1.0), not_equal(1.0, 1))
# CHECK: True True True False True False
print(greater(Float32(2), 1), less(1, Float32(2)), equal(Int32(3), 3))
# CHECK: True True True
print(isclose(1.0, 1.0), isclose(1, 1), isclose(1.0, 1), isclose(1.0, 1.1), isclose(1.0, 1.1, 0.2), isclose(Float32(1), 1.0))
# CHECK: True True True False True True
print(isnan(1.0), isinf(1.0), isfinite(1.0))
# CHECK: False False True
print(select(True, 1, 2), select(True, 1.0, 2), select(False, Float32(1), 2))
# CHECK: 1 1.0 2.0
print(logical_and(True, False), logical_not(True), logical_xor(True, False))
# CHECK: False False True
print(abs(-3), abs(-3.5), abs(Float32(-2)), clamp(5, 1, 3), clamp(5.0, 1, 3), clamp(Int32(5), 1, 3), clamp(0, 1.5, 2.5))
# CHECK: 3 3.5 2.0 3 3.0 3 1.5
print(ctlz(1), cttz(8), ctpop(7), bit_length(8), bit_and(6, 3), bit_not(0))
# CHECK: 63 3 3 4 2 -1


fn half[type: DType, width: Int](x: SIMD[type, width]) -> SIMD[type, width]:
    return x / 2


print(half(3.0), half(3), half(Float32(3)))
# CHECK: 1.5 1 1.5
