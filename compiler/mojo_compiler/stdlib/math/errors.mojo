"""The error function and its complement."""

from .approximations import _erf_tail, _erfc_start, _erfcx_tail, _exp_tail, _ln2, _log_erfc, _short_erfc
from .exponentials import _less_steps, _steps
from .kernels import (
    _add, _bits, _bounded, _magic, _multiplied, _power_of_two, _product, _quotient, _scale, _subtract, _sum,
    _sum_of_ordered,
)
from .math import abs
from .powers import _short_exp
from .special import copysign


@always_inline
fn _power_below_one[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """e to the power of a number that is not greater than 0, and not so small that the result would be next to zero."""
    let steps = _steps(x)
    let n = steps - _magic[T]()
    let rest = n.fma(-_ln2[T, W, 1](), n.fma(-_ln2[T, W](), x))
    let power = rest.fma(rest.fma(_exp_tail(rest), 1), 1)
    return power * _power_of_two[T, W](_bits(steps) - _bits(SIMD[T, W](_magic[T]())))


fn _erf[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Error function."""
    let magnitude = _bounded(abs(x), 6)
    let square = magnitude * magnitude
    let near = magnitude.fma(_erf_tail(square), magnitude)
    let rest = _subtract(magnitude, SIMD[T, W](0.875))
    let far = _power_below_one(rest * _log_erfc(rest)).fma(-_erfc_start[T, W](), 1)
    return copysign((magnitude < 0.875).select(near, far), x)


@always_inline
fn _short_erfc_of[W: Int](x: SIMD[DType.float64, W]) -> SIMD[DType.float64, W]:
    """1 minus the error function with the digits that a `float32` needs."""
    let magnitude = _bounded(abs(x), 10.4)
    let t = 2 / _add(magnitude, SIMD[DType.float64, W](2))
    let positive = t * _short_exp((-magnitude).fma(magnitude, _short_erfc(t)))
    return (x < 0).select(_subtract(SIMD[DType.float64, W](2), positive), positive)


fn _erfc[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """1 minus the error function."""
    @parameter
    if T == DType.float32:
        return _short_erfc_of(x.cast[DType.float64]()).cast[T]()
    let magnitude = _bounded(abs(x), 27.3)
    let ratio = _quotient(_sum(magnitude, SIMD[T, W](-3)), _sum(magnitude, SIMD[T, W](3)))
    let square = _product(magnitude, magnitude)
    let below = _sum(SIMD[T, W](1), magnitude * 2)
    let scaled = _quotient(_sum_of_ordered(SIMD[T, W](1.25), _erfcx_tail(ratio.hi)), below)
    # exp(-square) times that; scaled by 2**n at the end
    let steps = _steps(-square.hi)
    let near = _less_steps(-square.hi, steps - _magic[T]())
    let rest = _sum_of_ordered(near.hi, _subtract(near.lo, square.lo))
    let tail = (rest.hi * rest.hi).fma(_exp_tail(rest.hi), rest.lo)
    let power = _sum_of_ordered(SIMD[T, W](1), _add(rest.hi, tail))
    let result = _multiplied(power, scaled)
    let positive = _scale(_add(result.hi, result.lo) * 64, _bits(steps) - (_bits(SIMD[T, W](_magic[T]())) + 6))
    return (x < 0).select(_subtract(SIMD[T, W](2), positive), (x == x).select(positive, x))
