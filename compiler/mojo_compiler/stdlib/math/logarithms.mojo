"""Logarithms."""

from .approximations import _ln2, _log10_2, _log10_e, _log1p_tail, _log2_e, _log_tail
from .kernels import (
    _Sum, _add, _bits, _bounded, _fraction_bits, _least_normal, _magic, _of, _power_of_two, _product, _sum,
)
from .limit import inf
from .math import abs, nan


@register_passable("trivial")
struct _Split[T: DType, W: Int]:
    """A number as `(1 + fraction) * 2**exponent`, the first factor being between the roots of 1/2 and 2."""

    var fraction: SIMD[T, W]
    var exponent: SIMD[T, W]


@always_inline
fn _split[T: DType, W: Int](x: SIMD[T, W]) -> _Split[T, W]:
    """The parts of a number that is greater than 0."""
    let is_tiny = x < _least_normal[T]()
    let bits = _bits(is_tiny.select(x * _of[T, 33554432.0, 18014398509481984.0](), x))
    let steps = (bits - _bits(SIMD[T, W](0.7071067811865476))) >> _fraction_bits[T]()
    let exponent = bitcast[T, W](steps + _bits(SIMD[T, W](_magic[T]()))) - _magic[T]()
    return _Split[T, W] {
        fraction: bitcast[T, W](bits - (steps << _fraction_bits[T]())) - 1,
        exponent: is_tiny.select(exponent - _of[T, 25.0, 54.0](), exponent),
    }


@always_inline
fn _log_of_fraction[T: DType, W: Int](x: SIMD[T, W]) -> _Sum[T, W]:
    """`log(1 + x)` for an `x` that is a fraction of `_split`, with some more digits than a number has."""
    @parameter
    if T == DType.float32:
        let hi = (-0.5 * x).fma(x, x)
        let lo = (-0.5 * x).fma(x, x - hi)
        return _Sum[T, W] {hi: hi, lo: (x * x * x).fma(_log1p_tail(x), lo)}
    # by the series of s = x / (2 + x), which needs a third of the terms (Tang, and others before)
    let s = x / _add(x, SIMD[T, W](2))
    let square = s * s
    return _Sum[T, W] {hi: x, lo: s * square.fma(_log_tail(square), -x)}


@always_inline
fn _of_positive[T: DType, W: Int](x: SIMD[T, W], result: SIMD[T, W]) -> SIMD[T, W]:
    """What a logarithm is for all `x`, by what it is for finite ones that are greater than 0."""
    let below = (x == 0).select(SIMD[T, W](-inf[T]()), (x < 0).select(SIMD[T, W](nan[T]()), x))
    return ((x > 0) & (x < SIMD[T, W](inf[T]()))).select(result, below)


@always_inline
fn _natural[T: DType, W: Int](n: SIMD[T, W], fraction: SIMD[T, W], rest: SIMD[T, W]) -> SIMD[T, W]:
    """`log(1 + fraction) + n * log(2) + rest`, rounded almost only once."""
    let log = _log_of_fraction(fraction)
    let hi = n.fma(_ln2[T, W](), log.hi)
    let lo = _add(n.fma(_ln2[T, W](), -hi), log.hi)
    return _add(hi, _add(lo, n.fma(_ln2[T, W, 1](), _add(log.lo, rest))))


fn _log[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Natural logarithm."""
    let split = _split(x)
    return _of_positive(x, _natural(split.exponent, split.fraction, SIMD[T, W]()))


@always_inline
fn _log_to_base[T: DType, W: Int](
    x: SIMD[T, W], factor: _Sum[T, W], step: _Sum[T, W]
) -> SIMD[T, W]:
    """The natural logarithm times a factor, `step` being that times `log(2)`, its first part so short that no bit is
    lost.
    """
    let split = _split(x)
    let log = _log_of_fraction(split.fraction)
    let product = _product(log.hi, factor.hi)
    let total = _sum(split.exponent * step.hi, product.hi)
    let rest = log.lo.fma(factor.hi, log.hi.fma(factor.lo, product.lo))
    return _of_positive(x, _add(total.hi, _add(split.exponent.fma(step.lo, total.lo), rest)))


fn _log2[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Logarithm to base 2."""
    return _log_to_base(x, _Sum[T, W] {hi: _log2_e[T, W](), lo: _log2_e[T, W, 1]()}, _Sum[T, W] {hi: 1, lo: 0})


fn _log10[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Logarithm to base 10."""
    return _log_to_base(
        x,
        _Sum[T, W] {hi: _log10_e[T, W](), lo: _log10_e[T, W, 1]()},
        _Sum[T, W] {hi: _log10_2[T, W](), lo: _log10_2[T, W, 1]()},
    )


fn _log1p[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Natural logarithm of `1 + x`."""
    let total = _sum(SIMD[T, W](1), x)
    let split = _split(total.hi)
    let steps = _bits(_add(_bounded(split.exponent, 64), SIMD[T, W](_magic[T]()))) - _bits(SIMD[T, W](_magic[T]()))
    let fraction = _sum(split.fraction, total.lo * _power_of_two[T, W](-steps))
    let result = _natural(split.exponent, fraction.hi, (-fraction.lo).fma(fraction.hi, fraction.lo))
    return (abs(x) < 1e-18).select(x, _of_positive(total.hi, result))
