"""The exponential function and what derives from it."""

from .approximations import _exp2_tail, _exp_tail, _expm1_tail, _ln2, _log2_e
from .kernels import _Sum, _add, _bits, _bounded, _magic, _of, _power_of_two, _quotient, _scale, _sum, _sum_of_ordered
from .limit import inf
from .math import abs
from .special import copysign


@always_inline
fn _steps[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """How many times `log(2)` goes into `x`, plus `_magic`."""
    return x.fma(_log2_e[T, W](), _magic[T]())


@always_inline
fn _less_steps[T: DType, W: Int](x: SIMD[T, W], n: SIMD[T, W]) -> _Sum[T, W]:
    """`x - n * log(2)` (Cody and Waite)."""
    let rest = n.fma(-_ln2[T, W](), x)
    let small = n * -_ln2[T, W, 1]()
    return _sum_of_ordered(rest, small)


fn _exp[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """e to the power of `x`."""
    alias least = _of[T, -104.0, -746.0]()
    alias greatest = _of[T, 88.72283172607422, 709.782712893384]()
    let bounded = (x < least).select(SIMD[T, W](least), x)
    let steps = _steps(bounded)
    let n = steps - _magic[T]()
    let rest = n.fma(-_ln2[T, W, 1](), n.fma(-_ln2[T, W](), bounded))
    let power = rest.fma(rest.fma(_exp_tail(rest), 1), 1)
    let result = _scale(power, _bits(steps) - _bits(SIMD[T, W](_magic[T]())))
    return (x <= greatest).select(result, x * SIMD[T, W](inf[T]()))


fn _exp2[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """2 to the power of `x`."""
    alias least = _of[T, -151.0, -1076.0]()
    alias greatest = _of[T, 127.99999237060547, 1023.9999999999999]()
    let bounded = (x < least).select(SIMD[T, W](least), x)
    let steps = _add(bounded, SIMD[T, W](_magic[T]()))
    let rest = bounded - (steps - _magic[T]())
    let power = rest.fma(_exp2_tail(rest), 1)
    let result = _scale(power, _bits(steps) - _bits(SIMD[T, W](_magic[T]())))
    return (x <= greatest).select(result, x * SIMD[T, W](inf[T]()))


@always_inline
fn _quarter_expm1[T: DType, W: Int](x: SIMD[T, W]) -> _Sum[T, W]:
    """`(exp(x) - 1) / 4` with some more digits than a number has; a quarter, since `sinh` is finite where `exp` is not.
    """
    # near 0 no multiple is taken off: the difference from 1 would lose digits
    let steps = (abs(_add(x, SIMD[T, W](-0.075))) < 0.475).select(SIMD[T, W](_magic[T]()), _steps(x))
    let rest = _less_steps(x, steps - _magic[T]())
    let tail = (rest.hi * rest.hi).fma(_expm1_tail(rest.hi), rest.lo)
    let power = _sum_of_ordered(rest.hi, tail)
    let quarter = _power_of_two[T, W](_bits(steps) - (_bits(SIMD[T, W](_magic[T]())) + 2))
    let base = quarter - 0.25
    let result = _sum(base, quarter * power.hi)
    let lost = quarter - base - 0.25
    return _Sum[T, W] {hi: result.hi, lo: quarter.fma(power.lo, result.lo + lost)}


@always_inline
fn _odd[T: DType, W: Int](x: SIMD[T, W], result: SIMD[T, W]) -> SIMD[T, W]:
    """What an odd function that is `x` near 0 gives, by what it gives for greater ones without a sign."""
    return (abs(x) < 1e-18).select(x, copysign(result, x))


fn _expm1[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """e to the power of `x`, minus 1."""
    let quarter = _quarter_expm1(-_bounded(-_bounded(x, _of[T, 89.0, 710.0]()), 60))
    return (abs(x) < 1e-18).select(x, _add(quarter.hi, quarter.lo) * 4)


fn _tanh[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Hyperbolic tangent."""
    let quarter = _quarter_expm1(_bounded(abs(x), 20) * 2)
    let divisor = _sum(quarter.hi, SIMD[T, W](0.5))
    return _odd(x, _quotient(quarter, _Sum[T, W] {hi: divisor.hi, lo: _add(divisor.lo, quarter.lo)}).hi)


fn _sinh[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Hyperbolic sine."""
    alias greatest = _of[T, 89.415985107421875, 710.4758600739439]()
    let quarter = _quarter_expm1(_bounded(abs(x), greatest))
    let most = _Sum[T, W] {hi: _bounded(quarter.hi, 1.1529215046068470e18), lo: quarter.lo}
    let divisor = _sum(most.hi * 4, SIMD[T, W](1))
    let rest = _quotient(most, _Sum[T, W] {hi: divisor.hi, lo: most.lo.fma(4, divisor.lo)})
    let total = _sum_of_ordered(quarter.hi, rest.hi)
    let result = _add(total.hi, _add(total.lo, _add(rest.lo, quarter.lo))) * 2
    return _odd(x, (abs(x) > greatest).select(SIMD[T, W](inf[T]()), result))


fn _cosh[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Hyperbolic cosine."""
    alias greatest = _of[T, 89.415985107421875, 710.4758600739439]()
    let quarter = _quarter_expm1(_bounded(abs(x), greatest))
    let power = _sum(quarter.hi, SIMD[T, W](0.25))
    let result = _add(power.hi, _add(0.0625 / power.hi, _add(power.lo, quarter.lo))) * 2
    return (abs(x) > greatest).select(SIMD[T, W](inf[T]()), result)
