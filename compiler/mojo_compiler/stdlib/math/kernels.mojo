"""What the elementary functions are made of: exact sums and products, powers of two, polynomials.

The compiler may make one operation of a product and a sum that are written as such, and then what comes out depends on
where the code stands. So a sum whose terms may be products is written with `_add`, or as a fused operation.
"""

from .bit import select
from .rounding import roundeven
from memory.unsafe import bitcast


@register_passable("trivial")
struct _Sum[T: DType, W: Int]:
    """A number as a sum: `hi` is the nearest to it and `lo` is what that leaves."""

    var hi: SIMD[T, W]
    var lo: SIMD[T, W]


@always_inline
fn _polynomial[*coefficients: FloatLiteral](x: SIMD) -> SIMD[x.type, x.size]:
    """The polynomial with these coefficients, that of the lowest power first."""
    alias count = len(coefficients)
    var result = SIMD[x.type, x.size](coefficients[count - 1])

    @parameter
    for i in range(count - 1):
        result = result.fma(x, coefficients[count - 2 - i])
    return result


@always_inline
fn _constant[T: DType, part: Int, *values: FloatLiteral]() -> SIMD[T, 1]:
    """One of the values, the first half of which is for `float32`."""
    return values[part if T == DType.float32 else part + len(values) // 2]


@always_inline
fn _of[T: DType, single: FloatLiteral, double: FloatLiteral]() -> SIMD[T, 1]:
    """The one that is for this type."""
    return single if T == DType.float32 else double


@always_inline
fn _integer[T: DType]() -> DType:
    """The integers with as many bits."""
    return DType.int32 if T == DType.float32 else DType.int64


@always_inline
fn _fraction_bits[T: DType]() -> Int:
    """The bits that a number has below its first one."""
    return 23 if T == DType.float32 else 52


@always_inline
fn _bits[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[_integer[T](), W]:
    """The bits of numbers as integers."""
    return bitcast[_integer[T](), W](x)


@always_inline
fn _add[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> SIMD[T, W]:
    """`x + y`, rounded by itself."""
    return x.fma(1, y)


@always_inline
fn _subtract[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> SIMD[T, W]:
    """`x - y`, rounded by itself."""
    return (-y).fma(1, x)


@always_inline
fn _sum_of_ordered[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> _Sum[T, W]:
    """`x + y` exactly, `x` being the greater one (Dekker)."""
    let hi = _add(x, y)
    return _Sum[T, W] {hi: hi, lo: _add(_subtract(x, hi), y)}


@always_inline
fn _sum[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> _Sum[T, W]:
    """`x + y` exactly (Knuth)."""
    let hi = _add(x, y)
    let rest = _subtract(hi, x)
    return _Sum[T, W] {hi: hi, lo: _add(_subtract(x, _subtract(hi, rest)), _subtract(y, rest))}


@always_inline
fn _product[T: DType, W: Int](x: SIMD[T, W], y: SIMD[T, W]) -> _Sum[T, W]:
    """`x * y` exactly."""
    let hi = x * y
    return _Sum[T, W] {hi: hi, lo: x.fma(y, -hi)}


@always_inline
fn _multiplied[T: DType, W: Int](x: _Sum[T, W], y: _Sum[T, W]) -> _Sum[T, W]:
    """The product with the digits of about two numbers."""
    let product = _product(x.hi, y.hi)
    return _Sum[T, W] {hi: product.hi, lo: x.hi.fma(y.lo, x.lo.fma(y.hi, product.lo))}


@always_inline
fn _quotient[T: DType, W: Int](x: _Sum[T, W], y: _Sum[T, W]) -> _Sum[T, W]:
    """`x / y`, with about twice the digits of a number."""
    let reciprocal = 1 / y.hi
    let hi = x.hi * reciprocal
    let rest = _add((-hi).fma(y.hi, x.hi), (-hi).fma(y.lo, x.lo))
    return _sum_of_ordered(hi, rest * reciprocal)


@always_inline
fn _magic[T: DType]() -> SIMD[T, 1]:
    """A number so large that adding it rounds to an integer, which then is in the lowest bits."""
    return _of[T, 12582912.0, 6755399441055744.0]()


@always_inline
fn _least_normal[T: DType]() -> SIMD[T, 1]:
    """The least number that has all digits."""
    return _of[T, 1.1754943508222875e-38, 2.2250738585072014e-308]()


@always_inline
fn _power_of_two[T: DType, W: Int](n: SIMD[_integer[T](), W]) -> SIMD[T, W]:
    """2 to the power of `n`, which is in the range of the exponents of normal numbers."""
    return bitcast[T, W]((n << _fraction_bits[T]()) + _bits(SIMD[T, W](1)))


@always_inline
fn _scale[T: DType, W: Int](x: SIMD[T, W], n: SIMD[_integer[T](), W]) -> SIMD[T, W]:
    """`x` times 2 to the power of `n`; `x` is near 1, and the result below infinity but perhaps next to zero."""
    let is_tiny = n < (-124 if T == DType.float32 else -1020)
    let shift = is_tiny.select(n + 64, n) << _fraction_bits[T]()
    let scaled = bitcast[T, W](_bits(x) + shift)
    return is_tiny.select(scaled * 5.421010862427522e-20, scaled)


@always_inline
fn _bounded[T: DType, W: Int](x: SIMD[T, W], bound: SIMD[T, 1]) -> SIMD[T, W]:
    """`x`, but not beyond a bound."""
    return (x > SIMD[T, W](bound)).select(SIMD[T, W](bound), x)
