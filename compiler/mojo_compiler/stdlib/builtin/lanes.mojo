"""What vectors are made with: checks, splats, shuffle masks, powers."""

from math.powers import _power
from math.reals import _elementary


@always_inline("nodebug")
fn _check_simd[type: DType, size: Int]():
    """Refuses vectors that do not exist."""
    constrained[type != DType.invalid, "simd type cannot be DType.invalid"]()
    constrained[size > 0, "simd width must be > 0"]()
    constrained[(size & (size - 1)) == 0, "simd width must be power of 2"]()


@always_inline("nodebug")
fn _check_reduced[size: Int, size_out: Int]():
    """Refuses reductions to more lanes than there are."""
    constrained[size_out <= size, "reduction cannot increase simd width"]()


@always_inline("nodebug")
fn _splat[type: DType, size: Int](value: Int) -> __mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]:
    """A machine word converted to a lane and repeated."""
    let word = __mlir_op.`pop.cast_from_builtin`[_type=__mlir_type.`!pop.scalar<index>`](value.value)
    let lane = __mlir_op.`pop.cast`[_type=__mlir_type[`!pop.scalar<`, type.value, `>`]](word)
    return __mlir_op.`pop.simd.splat`[_type=__mlir_type[`!pop.simd<`, size.value, `, `, type.value, `>`]](lane)


@always_inline("nodebug")
fn _are_powers[type: DType, size: Int](divisor: SIMD[type, size]) -> SIMD[DType.bool, size]:
    """Lane-wise, whether a divisor is a power of two; see `_is_power`."""
    return (divisor > 0) & ((divisor & (divisor - 1)) == 0)


fn _interleaving[size: Int]() -> StaticTuple[2 * size, Int]:
    """The mask that takes lanes of two vectors by turns."""
    var mask = StaticTuple[2 * size, Int](0)
    for i in range(size):
        mask[2 * i] = i
        mask[2 * i + 1] = size + i
    return mask


fn _every_second[size: Int](first: Int) -> StaticTuple[size // 2, Int]:
    """The mask of lanes `first`, `first + 2`, ..."""
    var mask = StaticTuple[size // 2, Int](0)
    for i in range(size // 2):
        mask[i] = 2 * i + first
    return mask


fn _rotation[size: Int](shift: Int) -> StaticTuple[size, Int]:
    """The mask of lanes `i + shift`, around the ends."""
    var mask = StaticTuple[size, Int](0)
    for i in range(size):
        mask[i] = (i + shift) % size
    return mask


fn _shifting[size: Int](shift: Int) -> StaticTuple[size, Int]:
    """The mask of lanes `i + shift`, or the first lane of the second vector where there is none."""
    var mask = StaticTuple[size, Int](0)
    for i in range(size):
        let source = i + shift
        mask[i] = source if source >= 0 and source < size else size
    return mask


@always_inline
fn _pow[type: DType, size: Int, exponent_type: DType](
    base: SIMD[type, size], exponent: SIMD[exponent_type, size]
) -> SIMD[type, size]:
    """Lane-wise power, by products for integral exponents."""
    @parameter
    if exponent_type.is_integral():
        return _pow_by_products(base, exponent)
    constrained[type.is_floating_point(), "the base of a fractional power must be a floating-point number"]()
    return _elementary[_power](base, exponent.cast[type]())


fn _pow_by_products[type: DType, size: Int, exponent_type: DType](
    base: SIMD[type, size], exponent: SIMD[exponent_type, size]
) -> SIMD[type, size]:
    """Squares and multiplies while a lane of the exponent has bits left."""
    let negative = exponent < 0
    var factor = base
    var rest = negative.select(-exponent, exponent)
    var result = SIMD[type, size](1)
    while (rest != 0).reduce_or():
        result = ((rest & 1) != 0).select(result * factor, result)
        factor = factor * factor
        rest = rest >> 1
    @parameter
    if type.is_floating_point():
        return negative.select(SIMD[type, size](1) / result, result)
    return negative.select(SIMD[type, size](), result)


@always_inline
fn _hash_lane[type: DType](value: SIMD[type, 1]) -> Int:
    """A number that equal scalars share; both zeros are equal."""
    @parameter
    if type.is_floating_point():
        let number = (value + 0).cast[DType.float64]()
        return Int(__mlir_op.`pop.bitcast`[_type=__mlir_type.`!pop.scalar<index>`](number.value))
    return value.to_int()
