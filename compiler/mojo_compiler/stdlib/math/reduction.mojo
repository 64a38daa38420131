"""Angles less multiples of pi / 2."""

from .approximations import _half_pi, _two_over_pi, _two_over_pi_words
from .kernels import _add, _bits, _integer, _magic, _of, _product, _subtract, _sum
from .math import abs
from utils.static_tuple import StaticTuple


@register_passable("trivial")
struct _Angle[T: DType, W: Int]:
    """An angle as `quarters * pi / 2 + hi + lo`; `hi` is at most a little above pi / 4, and of `quarters` the last two
    bits count.
    """

    var quarters: SIMD[_integer[T](), W]
    var hi: SIMD[T, W]
    var lo: SIMD[T, W]


@always_inline
fn _reduced[T: DType, W: Int](x: SIMD[T, W]) -> _Angle[T, W]:
    """An angle less a multiple of pi / 2."""
    alias far = _of[T, 131072.0, 268435456.0]()
    let near = _reduced_near(x)
    let is_far = abs(x) > far
    if not is_far.reduce_or():
        return near
    let other = _reduced_far(x)
    return _Angle[T, W] {
        quarters: is_far.select(other.quarters, near.quarters),
        hi: is_far.select(other.hi, near.hi),
        lo: is_far.select(other.lo, near.lo),
    }


@always_inline
fn _reduced_near[T: DType, W: Int](x: SIMD[T, W]) -> _Angle[T, W]:
    """By three parts of pi / 2, the first of which leaves no error (Cody and Waite)."""
    let steps = x.fma(_two_over_pi[T, W](), _magic[T]())
    let n = steps - _magic[T]()
    let first = n.fma(-_half_pi[T, W](), x)
    let second = _product(n, -_half_pi[T, W, 1]())
    let total = _sum(first, second.hi)
    return _Angle[T, W] {
        quarters: _bits(steps), hi: total.hi, lo: n.fma(-_half_pi[T, W, 2](), _add(second.lo, total.lo))
    }


fn _reduced_far[T: DType, W: Int](x: SIMD[T, W]) -> _Angle[T, W]:
    """By as many bits of 2 / pi as the exponent asks for."""
    let angle = _by_bits(x.cast[DType.float64]())
    let hi = angle.hi.cast[T]()
    let rest = _add(_subtract(angle.hi, hi.cast[DType.float64]()), angle.lo)
    return _Angle[T, W] {quarters: angle.quarters.cast[_integer[T]()](), hi: hi, lo: rest.cast[T]()}


@always_inline
fn _by_bits[W: Int](x: SIMD[DType.float64, W]) -> _Angle[DType.float64, W]:
    """By the bits of 2 / pi that give quarters which are no multiple of four, and fractions of one (Payne and Hanek).
    """
    let bits = _bits(x)
    let place = ((bits >> 52) & 2047) - 1013
    let mantissa = ((bits & 0xFFFFFFFFFFFFF) | 0x10000000000000).cast[DType.uint64]()
    let product = _times(mantissa, _window((place < 0).select(SIMD[DType.int64, W](), place)))
    let quarters = (product[0].cast[DType.int64]() + 0x20000000) >> 30
    let first = (product[0].cast[DType.int64]() - (quarters << 30)).cast[DType.float64]() * 9.313225746154785e-10
    let turns = _sum(first, product[1].cast[DType.float64]() * 2.168404344971009e-19)
    let third = product[2].cast[DType.float64]() * 5.048709793414476e-29
    let small = _sum(turns.lo, product[3].cast[DType.float64]().fma(1.1754943508222875e-38, third))
    let total = _sum(turns.hi, small.hi)
    let angle = _product(total.hi, _half_pi[DType.float64, W]())
    let rest = total.hi.fma(_half_pi[DType.float64, W, 1](), _add(small.lo, total.lo) * _half_pi[DType.float64, W]())
    let no_number = _subtract(x, x)  # what is not finite has no angle
    let is_negative = x < 0
    return _Angle[DType.float64, W] {
        quarters: is_negative.select(-quarters, quarters),
        hi: _add(is_negative.select(-angle.hi, angle.hi), no_number),
        lo: is_negative.select(-_add(angle.lo, rest), _add(angle.lo, rest)),
    }


fn _window[W: Int](place: SIMD[DType.int64, W]) -> StaticTuple[6, SIMD[DType.uint64, W]]:
    """Six times 32 bits of 2 / pi from a bit on."""
    let words = _two_over_pi_words()
    var result = StaticTuple[6, SIMD[DType.uint64, W]](SIMD[DType.uint64, W]())
    for i in range(6):
        var limb = SIMD[DType.uint64, W]()
        for lane in range(W):
            let bit = place[lane].to_int()
            let pair = (words[i + bit // 32] << 32) | words[i + bit // 32 + 1]
            limb[lane] = (pair >> (32 - bit % 32)) & 0xFFFFFFFF
        result[i] = limb
    return result


fn _times[W: Int](
    x: SIMD[DType.uint64, W], limbs: StaticTuple[6, SIMD[DType.uint64, W]]
) -> StaticTuple[6, SIMD[DType.uint64, W]]:
    """The product by 32 bits, without what goes over the first of them."""
    alias mask = 0xFFFFFFFF
    var carry = SIMD[DType.uint64, W]()
    var below = SIMD[DType.uint64, W]()
    var result = limbs
    for i in range(5, -1, -1):
        let low = (x & mask) * limbs[i]
        let high = (x >> 32) * below
        let total = (low & mask) + (high & mask) + carry
        carry = (low >> 32) + (high >> 32) + (total >> 32)
        below = limbs[i]
        result[i] = total & mask
    return result
