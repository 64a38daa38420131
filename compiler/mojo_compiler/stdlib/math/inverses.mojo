"""Inverse trigonometric and hyperbolic functions."""

from .approximations import _asin_tail, _atan_tail, _half_pi, _pi, _third
from .exponentials import _odd
from .kernels import (
    _Sum, _add, _bits, _bounded, _least_normal, _magic, _of, _power_of_two, _product, _quotient, _subtract, _sum,
)
from .limit import inf
from .logarithms import _natural, _of_positive, _split
from .math import abs, nan
from .powers import _root
from .reals import sqrt
from .special import copysign
from memory.unsafe import bitcast


@register_passable("trivial")
struct _Arc[T: DType, W: Int]:
    """An angle as `hi + cube * tail + lo`, what a series begins with being kept apart from the rest of it."""

    var hi: SIMD[T, W]
    var cube: SIMD[T, W]
    var tail: SIMD[T, W]
    var lo: SIMD[T, W]

    @always_inline
    fn beside(self, base: _Sum[T, W], is_less: SIMD[DType.bool, W]) -> SIMD[T, W]:
        """`base` plus the angle, or less that in some lanes, rounded almost only once; `base` is the greater one or 0.
        """
        let signed = is_less.select(-self.hi, self.hi)
        let hi = _add(base.hi, signed)
        let lost = _add(_subtract(base.hi, hi), signed)
        let lo = _add(lost, _add(base.lo, is_less.select(-self.lo, self.lo)))
        return _add(hi, is_less.select(-self.cube, self.cube).fma(self.tail, lo))


@always_inline
fn _quarters[T: DType, W: Int](one: SIMD[DType.bool, W], two: SIMD[DType.bool, W]) -> _Sum[T, W]:
    """pi / 2 in some lanes, pi in others, and 0 in the rest."""
    let zero = SIMD[T, W]()
    return _Sum[T, W] {
        hi: two.select(_pi[T, W](), one.select(_half_pi[T, W](), zero)),
        lo: two.select(_pi[T, W, 1](), one.select(_half_pi[T, W, 1](), zero)),
    }


@always_inline
fn _atan_of_ratio[T: DType, W: Int](above: SIMD[T, W], below: SIMD[T, W]) -> _Arc[T, W]:
    """The arc tangent of `above / below`, which is from 0 to 1."""
    let zero = SIMD[T, W]()
    let ratio = _quotient(_Sum[T, W] {hi: above, lo: zero}, _Sum[T, W] {hi: below, lo: zero})
    let square = ratio.hi * ratio.hi
    let cube = ratio.hi * square
    let tail = _atan_tail(ratio.hi.fma(ratio.hi, SIMD[T, W](-0.5)))
    var lo = cube.fma(-_third[T, W, 1](), ratio.lo * square.fma(-0.5, 1))

    @parameter
    if T == DType.float32:
        # what the square has lost counts near 1, where it is multiplied with about -1 / 5
        lo = ratio.hi.fma(ratio.hi, -square).fma(-0.2, lo)
    return _Arc[T, W] {hi: ratio.hi, cube: cube, tail: square.fma(tail, -_third[T, W]()), lo: lo}


fn _atan[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Arc tangent."""
    let magnitude = _bounded(abs(x), 1e18)
    let is_large = magnitude > 1
    let one = SIMD[T, W](1)
    let angle = _atan_of_ratio(is_large.select(one, magnitude), is_large.select(magnitude, one))
    let result = angle.beside(_quarters[T, W](is_large, False), is_large)
    return _odd(x, result)


fn _atan2[T: DType, W: Int](y: SIMD[T, W], x: SIMD[T, W]) -> SIMD[T, W]:
    """Angle of the point (x, y)."""
    let infinite = SIMD[T, W](inf[T]())
    let is_steep = abs(y) > abs(x)
    let is_left = _bits(x) < 0
    let long = is_steep.select(abs(y), abs(x))
    let short = is_steep.select(abs(x), abs(y))
    # scaled by a power of two that makes the longer one about 1
    let is_far = long == infinite
    let opposite = _bits(
        SIMD[T, W](_of[T, 1.7014118346046923e38, 8.98846567431158e307]())
    ) - (_bits(long) & _bits(infinite))
    let scale = bitcast[T, W]((opposite <= 0).select(_bits(SIMD[T, W](_least_normal[T]())), opposite))
    let below = (is_far | (long == 0)).select(SIMD[T, W](1), long * scale)
    let above = is_far.select((short == infinite).select(SIMD[T, W](1), SIMD[T, W]()), short * scale)
    let angle = _atan_of_ratio(above, below)
    let result = angle.beside(_quarters[T, W](is_steep, is_left & ~is_steep), is_steep ^ is_left)
    return ((x == x) & (y == y)).select(copysign(result, y), _add(x, y))


@always_inline
fn _half_angle[T: DType, W: Int](magnitude: SIMD[T, W], is_large: SIMD[DType.bool, W]) -> _Arc[T, W]:
    """The arc sine of a magnitude, or in the lanes of large ones twice that of `sqrt((1 - magnitude) / 2)`."""
    let square = is_large.select(magnitude.fma(-0.5, 0.5), magnitude * magnitude)
    let root = sqrt(square)
    let hi = is_large.select(root, magnitude)
    var lo = SIMD[T, W]()
    @parameter
    if T == DType.float32:
        lo = (is_large & (root > 0)).select((-root).fma(root, square) / root, lo)
    let factor = is_large.select(SIMD[T, W](2), SIMD[T, W](1))
    return _Arc[T, W] {hi: hi * factor, cube: square * (hi * factor), tail: _asin_tail(square), lo: lo}


fn _asin[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Arc sine."""
    let is_large = abs(x) > 0.5
    let angle = _half_angle(abs(x), is_large)
    return _odd(x, angle.beside(_quarters[T, W](is_large, False), is_large))


fn _acos[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Arc cosine."""
    let is_large = abs(x) > 0.5
    let angle = _half_angle(abs(x), is_large)
    return angle.beside(_quarters[T, W](~is_large, is_large & (x < 0)), (x < 0) == is_large)


@always_inline
fn _log1p_of_sum[T: DType, W: Int](x: _Sum[T, W], halves: SIMD[DType.bool, W]) -> SIMD[T, W]:
    """`log(1 + x)`, or in some lanes `log(2 * x)`, for an `x` that is not less than 0."""
    let zero = SIMD[T, W]()
    let total = _sum(halves.select(zero, SIMD[T, W](1)), x.hi)
    let split = _split(total.hi)
    let steps = _bits(_add(_bounded(split.exponent, 64), SIMD[T, W](_magic[T]()))) - _bits(SIMD[T, W](_magic[T]()))
    let fraction = _sum(split.fraction, _add(total.lo, x.lo) * _power_of_two[T, W](-steps))
    let exponent = halves.select(split.exponent + 1, split.exponent)
    return _of_positive(total.hi, _natural(exponent, fraction.hi, (-fraction.lo).fma(fraction.hi, fraction.lo)))


fn _asinh[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Inverse hyperbolic sine."""
    let magnitude = abs(x)
    let is_large = magnitude > 1e9
    let one = SIMD[T, W](1)
    let square = _product(_bounded(magnitude, 1e9), _bounded(magnitude, 1e9))
    let under = _sum(square.hi, one)
    let root = _root(_Sum[T, W] {hi: under.hi, lo: _add(under.lo, square.lo)})
    let below = _sum(root.hi, one)
    let rest = _quotient(square, _Sum[T, W] {hi: below.hi, lo: _add(below.lo, root.lo)})
    let total = _sum(magnitude, rest.hi)
    let sum = _Sum[T, W] {
        hi: is_large.select(magnitude, total.hi), lo: is_large.select(SIMD[T, W](), _add(total.lo, rest.lo))
    }
    return _odd(x, _log1p_of_sum(sum, is_large))


fn _acosh[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Inverse hyperbolic cosine."""
    let is_large = x > 1e9
    let excess = _subtract(_bounded(x, 1e9), SIMD[T, W](1))
    let square = _product(excess, excess)
    let under = _sum(excess * 2, square.hi)
    let root = _root(_Sum[T, W] {hi: under.hi, lo: _add(under.lo, square.lo)})
    let total = _sum(excess, root.hi)
    let sum = _Sum[T, W] {hi: is_large.select(x, total.hi), lo: is_large.select(SIMD[T, W](), _add(total.lo, root.lo))}
    let result = (x == 1).select(SIMD[T, W](), _log1p_of_sum(sum, is_large))
    return (x < 1).select(SIMD[T, W](nan[T]()), result)


fn _atanh[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Inverse hyperbolic tangent."""
    let magnitude = abs(x)
    let below = _sum(SIMD[T, W](1), -magnitude)
    let ratio = _quotient(_Sum[T, W] {hi: magnitude * 2, lo: 0}, below)
    let result = _log1p_of_sum(ratio, False) * 0.5
    let far = (magnitude == 1).select(SIMD[T, W](inf[T]()), SIMD[T, W](nan[T]()))
    return _odd(x, (magnitude < 1).select(result, far))
