"""Sine, cosine and tangent."""

from .approximations import _cos_tail, _sin_tail
from .kernels import _Sum, _bits, _fraction_bits, _integer, _quotient, _sum_of_ordered
from memory.unsafe import bitcast
from .math import abs
from .reduction import _Angle, _reduced


@always_inline
fn _sine[T: DType, W: Int](angle: _Angle[T, W]) -> _Sum[T, W]:
    """The sine of the angle's rest."""
    let square = angle.hi * angle.hi
    return _sum_of_ordered(angle.hi, (square * angle.hi).fma(_sin_tail(square), angle.lo))


@always_inline
fn _cosine[T: DType, W: Int](angle: _Angle[T, W]) -> _Sum[T, W]:
    """The cosine of the angle's rest."""
    let square = angle.hi * angle.hi
    let half = angle.hi * -0.5
    let first = half.fma(angle.hi, 1)
    let lost = half.fma(angle.hi, 1 - first)
    let tail = (square * square).fma(_cos_tail(square), (-angle.lo).fma(angle.hi, lost))
    return _sum_of_ordered(first, tail)


@always_inline
fn _of_quarter[T: DType, W: Int](angle: _Angle[T, W], quarters: SIMD[_integer[T](), W]) -> SIMD[T, W]:
    """The sine of an angle that has so many quarters."""
    let result = ((quarters & 1) == 0).select(_sine(angle).hi, _cosine(angle).hi)
    let sign = (quarters & 2) << (_fraction_bits[T]() + (7 if T == DType.float32 else 10))
    return bitcast[T, W](_bits(result) ^ sign)


fn _sin[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Sine."""
    let angle = _reduced(x)
    return (abs(x) < 1e-18).select(x, _of_quarter(angle, angle.quarters))


fn _cos[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Cosine."""
    let angle = _reduced(x)
    return _of_quarter(angle, angle.quarters + 1)


fn _tan[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:
    """Tangent."""
    let angle = _reduced(x)
    let sine = _sine(angle)
    let cosine = _cosine(angle)
    let is_even = (angle.quarters & 1) == 0
    let above = _Sum[T, W] {hi: is_even.select(sine.hi, -cosine.hi), lo: is_even.select(sine.lo, -cosine.lo)}
    let below = _Sum[T, W] {hi: is_even.select(cosine.hi, sine.hi), lo: is_even.select(cosine.lo, sine.lo)}
    return (abs(x) < 1e-18).select(x, _quotient(above, below).hi)
