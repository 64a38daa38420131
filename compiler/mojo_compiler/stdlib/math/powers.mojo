"""Powers and roots."""

from .approximations import (
    _cbrt_start, _exp_of_sum_tail, _ln2, _ln2_short, _pow_tail, _short_exp_tail, _short_log1p, _two_thirds,
)
from .exponentials import _steps
from .kernels import (
    _Sum, _add, _bits, _bounded, _fraction_bits, _least_normal, _magic, _multiplied, _of, _power_of_two, _product,
    _quotient, _scale, _subtract, _sum, _sum_of_ordered,
)
from .limit import inf
from .logarithms import _split
from .math import abs, nan
from .reals import sqrt
from .rounding import trunc
from .special import copysign
from memory.unsafe import bitcast


@always_inline
fn _log_in_two[T: DType, W: Int](x: SIMD[T, W]) -> _Sum[T, W]:
    """The natural logarithm of a finite number greater than 0, with the digits of about two numbers."""
    let split = _split(x)
    let zero = SIMD[T, W]()
    let below = _sum_of_ordered(SIMD[T, W](2), split.fraction)
    let s = _quotient(_Sum[T, W] {hi: split.fraction, lo: zero}, below)
    let square = _multiplied(s, s)
    let tail = _sum_of_ordered(_two_thirds[T, W](), square.hi * _pow_tail(square.hi))
    let factor = _Sum[T, W] {hi: tail.hi, lo: _add(tail.lo, _two_thirds[T, W, 1]())}
    let rest = _multiplied(s, _multiplied(square, factor))
    let first = _sum(split.exponent * _ln2_short[T, W](), s.hi * 2)
    let total = _sum(first.hi, rest.hi)
    let small = split.exponent.fma(_ln2_short[T, W, 1](), s.lo.fma(2, rest.lo))
    return _sum_of_ordered(total.hi, _add(_add(first.lo, total.lo), small))


@always_inline
fn _exp_of_sum[T: DType, W: Int](x: _Sum[T, W]) -> SIMD[T, W]:
    """e to the power of `x`, rounded almost only once."""
    alias greatest = _of[T, 89.0, 710.0]()
    alias least = _of[T, 104.0, 746.0]()
    let hi = -_bounded(-_bounded(x.hi, greatest), least)
    let lo = (hi == x.hi).select(x.lo, SIMD[T, W]())
    let steps = _steps(hi)
    let n = steps - _magic[T]()
    let rest = _sum_of_ordered(n.fma(-_ln2[T, W](), hi), n.fma(-_ln2[T, W, 1](), lo))
    let half_square = _product(rest.hi * 0.5, rest.hi)
    let first = _sum_of_ordered(SIMD[T, W](1), rest.hi)
    let power = _sum_of_ordered(first.hi, half_square.hi)
    let lost = _add(_add(first.lo, power.lo), _add(half_square.lo, rest.lo))
    let tail = (half_square.hi * (rest.hi * 2)).fma(_exp_of_sum_tail(rest.hi), lost)
    let result = _scale(_add(power.hi, tail), _bits(steps) - _bits(SIMD[T, W](_magic[T]())))
    return (x.hi <= _of[T, 88.72283935546875, 709.7827128933841]()).select(result, SIMD[T, W](inf[T]()))


@always_inline
fn _short_exp[W: Int](x: SIMD[DType.float64, W]) -> SIMD[DType.float64, W]:
    """e to the power of `x` with the digits that a `float32` needs, and far beyond its range."""
    alias double = DType.float64
    let bounded = -_bounded(-_bounded(x, 200), 200)
    let steps = _steps(bounded)
    let rest = (steps - _magic[double]()).fma(-_ln2[double, W](), bounded)
    let power = rest.fma(_short_exp_tail(rest), 1)
    return power * _power_of_two[double, W](_bits(steps) - _bits(SIMD[double, W](_magic[double]())))


@always_inline
fn _short_power[W: Int](x: SIMD[DType.float64, W], y: SIMD[DType.float64, W]) -> SIMD[DType.float64, W]:
    """`x` to the power of `y` with the digits that a `float32` needs."""
    let steps = (_bits(x) - _bits(SIMD[DType.float64, W](0.7071067811865476))) >> 52
    let exponent = bitcast[DType.float64, W](steps + _bits(SIMD[DType.float64, W](_magic[DType.float64]())))
    let fraction = bitcast[DType.float64, W](_bits(x) - (steps << 52)) - 1
    let log = (exponent - _magic[DType.float64]()).fma(_ln2[DType.float64, W](), fraction * _short_log1p(fraction))
    let far = (x == 0).select(SIMD[DType.float64, W](-1e300), SIMD[DType.float64, W](1e300))
    return _short_exp(y * ((x > 0) & (x < 1e300)).select(log, far))


@always_inline
fn _power_of_magnitude[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> SIMD[T, W]:
    """`x` to the power of `y` for an `x` that is greater than 0 or infinite."""
    @parameter
    if T == DType.float32:
        return _short_power(x.cast[DType.float64](), y.cast[DType.float64]()).cast[T]()
    let log = _log_in_two(x)
    let is_zero_or_infinite = (x == 0) | (x == SIMD[T, W](inf[T]()))
    let factor = is_zero_or_infinite.select((x == 0).select(SIMD[T, W](-inf[T]()), x), log.hi)
    let product = y * factor
    return _exp_of_sum(_Sum[T, W] {hi: product, lo: y.fma(log.lo, y.fma(factor, -product))})


fn _power[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> SIMD[T, W]:
    """`x` to the power of `y`."""
    let magnitude = abs(x)
    let is_whole = trunc(y) == y
    let is_odd = is_whole & (trunc(y * 0.5) * 2 != y)
    let result = _power_of_magnitude(magnitude, y)
    let signed = is_odd.select(copysign(result, x), result)
    let is_real = (x >= 0) | is_whole | (magnitude == SIMD[T, W](inf[T]()))
    let known = is_real.select(signed, (x == x).select(SIMD[T, W](nan[T]()), x))
    let is_number = (x == x) & (y == y)
    let is_one = (x == 1) | (y == 0) | ((magnitude == 1) & (abs(y) == SIMD[T, W](inf[T]())))
    return is_one.select(SIMD[T, W](1), is_number.select(known, _add(x, y)))


@always_inline
fn _root[T: DType, W: Int](x: _Sum[T, W]) -> _Sum[T, W]:
    """The square root, with more digits than a number has for `float32`."""
    let hi = sqrt(x.hi)
    @parameter
    if T == DType.float64:
        return _Sum[T, W] {hi: hi, lo: SIMD[T, W]()}
    let rest = _add((-hi).fma(hi, x.hi), x.lo)
    return _Sum[T, W] {hi: hi, lo: (hi > 0).select(rest * (0.5 / hi), rest)}


fn _hypot[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> SIMD[T, W]:
    """Length of the hypotenuse."""
    let infinite = SIMD[T, W](inf[T]())
    let long = (abs(x) > abs(y)).select(abs(x), abs(y))
    let short = (abs(x) > abs(y)).select(abs(y), abs(x))
    alias large = _of[T, 1e15, 1e150]()
    alias small = _of[T, 1e-15, 1e-150]()
    alias factor = _of[T, 1.2089258196146292e24, 1.0715086071862673e301]()
    let is_large = long > large
    let is_small = long < small
    let scale = is_large.select(SIMD[T, W](1 / factor), is_small.select(SIMD[T, W](factor), SIMD[T, W](1)))
    let a = _product(long * scale, long * scale)
    let b = _product(short * scale, short * scale)
    let total = _sum_of_ordered(a.hi, b.hi)
    let root = _root(_Sum[T, W] {hi: total.hi, lo: _add(total.lo, _add(a.lo, b.lo))})
    let back = is_large.select(SIMD[T, W](factor), is_small.select(SIMD[T, W](1 / factor), SIMD[T, W](1)))
    let result = _add(root.hi, root.lo) * back
    return ((long == infinite) | (short == infinite)).select(infinite, (long < infinite).select(result, _add(x, y)))


fn _rsqrt[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """`1 / sqrt(x)`."""
    let is_tiny = x < _least_normal[T]()
    let scaled = is_tiny.select(x * 18014398509481984.0, x)
    let root = sqrt(scaled)
    let start = 1 / root
    let lost = (-root).fma(root, scaled) * (start * 0.5)
    let rest = (-lost).fma(start, (-root).fma(start, 1))
    let result = start.fma(rest, start)
    return ((x > 0) & (x < SIMD[T, W](inf[T]()))).select(is_tiny.select(result * 134217728.0, result), start)


fn _cbrt[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Cube root."""
    let is_tiny = abs(x) < _least_normal[T]()
    let bits = _bits(is_tiny.select(abs(x) * 18014398509481984.0, abs(x)))
    let power = bits >> _fraction_bits[T]()
    let mantissa = bitcast[T, W](bits - (power << _fraction_bits[T]()) + _bits(SIMD[T, W](1)))
    let exponent = bitcast[T, W](power + _bits(SIMD[T, W](_magic[T]()))) - _of[T, 12583039.0, 6755399441056767.0]()
    let third = exponent.fma(0.3333333333333333, SIMD[T, W](-0.3333333333333333)) + _magic[T]()
    let rest = (third - _magic[T]()).fma(-3, exponent)
    let one = rest == 1
    let two = rest == 2
    # 1 / cbrt, then cbrt, by two steps of Newton's method, the second with all digits of the difference
    let start = _cbrt_start(mantissa) * two.select(
        SIMD[T, W](0.6299605249474366), one.select(SIMD[T, W](0.7937005259840998), SIMD[T, W](1))
    )
    let number = mantissa * two.select(SIMD[T, W](4), one.select(SIMD[T, W](2), SIMD[T, W](1)))
    let square = start * start
    let near = (-square).fma(start * number, 1)
    let root = number * square
    let better = root.fma(near * near.fma(0.5555555555555556, SIMD[T, W](0.6666666666666666)), root)
    let product = _product(better, better)
    let wrong = _subtract((-product.hi).fma(better, number), product.lo * better)
    let result = (wrong * square).fma(0.3333333333333333, better)
    let steps = _bits(third) - _bits(SIMD[T, W](_magic[T]()))
    let scaled = result * _power_of_two[T, W](is_tiny.select(steps - 18, steps))
    let is_finite = (abs(x) > 0) & (abs(x) < SIMD[T, W](inf[T]()))
    return is_finite.select(copysign(scaled, x), x)
