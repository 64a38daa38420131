"""Mathematical functions."""

from .bit import select
from .limit import inf, isfinite, isinf, neginf
from .math import (
    abs, add, all_true, any_true, clamp, div, equal, factorial, fma, gcd, greater, greater_equal, identity, iota,
    is_even, is_odd, is_power_of_2, isclose, isnan, lcm, less, less_equal, logical_and, logical_not, logical_xor,
    max, min, mod, mul, nan, none_true, not_equal, pow, reciprocal, reduce_bit_count, rotate_bits_left,
    rotate_bits_right, rotate_left, rotate_right, sub,
)
from .reals import acos, asin, atan, cos, cosh, exp, exp2, log, log10, log2, rsqrt, sin, sinh, sqrt, tan, tanh
from .rounding import (
    align_down, align_up, ceil, ceildiv, div_ceil, floor, nearbyint, rint, round, round_half_down, round_half_up,
    roundeven, trunc,
)
from .special import (
    acosh, asinh, atan2, atanh, cbrt, copysign, erf, erfc, expm1, frexp, hypot, j0, j1, ldexp, lgamma, log1p, logb,
    nextafter, remainder, scalb, tgamma, y0, y1,
)
from memory.unsafe import bitcast
