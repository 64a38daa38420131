"""The gamma function."""

from .approximations import _half_log_2_pi, _pi, _stirling_tail
from .kernels import _Sum, _add, _bounded, _multiplied, _product, _subtract, _sum, _sum_of_ordered
from .limit import inf
from .math import abs, nan
from .powers import _exp_of_sum, _log_in_two
from .reduction import _Angle
from .rounding import roundeven
from .special import copysign
from .trigonometry import _cosine, _sine


@always_inline
fn _log_gamma_of_large[T: DType, W: Int](x: _Sum[T, W]) -> _Sum[T, W]:
    """The logarithm of the gamma function from 8 on, with the digits of about two numbers (Stirling)."""
    let less = _sum(x.hi, SIMD[T, W](-0.5))
    let product = _multiplied(_Sum[T, W] {hi: less.hi, lo: _add(less.lo, x.lo)}, _log_in_two(x.hi))
    let first = _sum(product.hi, -x.hi)
    let total = _sum(first.hi, _half_log_2_pi[T, W]())
    let reciprocal = 1 / x.hi
    let rest = reciprocal.fma(_stirling_tail(reciprocal * reciprocal), _half_log_2_pi[T, W, 1]())
    return _sum_of_ordered(total.hi, _add(_add(first.lo, total.lo), _add(product.lo, rest)))


@always_inline
fn _sine_of_turns[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """`sin(pi * x)`."""
    let rest = _subtract(x, roundeven(x * 0.5) * 2)
    let half = (abs(rest) > 0.5).select(_subtract(SIMD[T, W](1), abs(rest)), abs(rest))
    let is_steep = half > 0.25
    let part = is_steep.select(_subtract(SIMD[T, W](0.5), half), half)
    let turned = _product(part, _pi[T, W]())
    let angle = _Angle[T, W] {quarters: 0, hi: turned.hi, lo: part.fma(_pi[T, W, 1](), turned.lo)}
    return copysign(is_steep.select(_cosine(angle).hi, _sine(angle).hi), rest)


@always_inline
fn _eight_factors[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """`x * (x + 1) * ... * (x + 7)`, which is `gamma(x + 8) / gamma(x)`: the factors by pairs from both ends, so in
    `x * x + 7 * x`.
    """
    let square = _product(x, x)
    let seven = _product(x, SIMD[T, W](7))
    let pair = _sum(square.hi, seven.hi)
    let u = pair.hi
    let product = (u * _add(u, SIMD[T, W](6))) * (_add(u, SIMD[T, W](10)) * _add(u, SIMD[T, W](12)))
    let slope = u.fma(u.fma(u.fma(4, 84), 504), 720)
    return slope.fma(_add(pair.lo, _add(square.lo, seven.lo)), product)


fn _tgamma[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Gamma function."""
    @parameter
    if T == DType.float32:
        return _tgamma(x.cast[DType.float64]()).cast[T]()
    let one = SIMD[T, W](1)
    let magnitude = _bounded(abs(x), 190)
    let is_small = magnitude < 8
    let factor = is_small.select(_eight_factors(magnitude), one)
    let log = _log_gamma_of_large(_sum(magnitude, is_small.select(SIMD[T, W](8), SIMD[T, W]())))
    let is_negative = x < 0
    let power = _exp_of_sum(
        _Sum[T, W] {hi: is_negative.select(-log.hi, log.hi), lo: is_negative.select(-log.lo, log.lo)}
    )
    # gamma(-a) == -pi / (a * sin(pi * a) * gamma(a))
    let sine = _sine_of_turns(x)
    let reflected = (power * factor / magnitude) * (_pi[T, W]() / sine)
    let positive = copysign(power / factor, x)
    let is_pole = (sine == 0) | (x == SIMD[T, W](-inf[T]()))
    let result = is_negative.select(is_pole.select(SIMD[T, W](nan[T]()), reflected), positive)
    return (x == x).select(result, x)
