"""Rounding."""


@always_inline("nodebug")
fn floor[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded down."""
    return SIMD[type, simd_width] {value: __mlir_op.`pop.floor`(x.value)}


@always_inline("nodebug")
fn floor(x: FloatLiteral) -> Float64:
    """The number rounded down."""
    return floor(Float64(x))


@always_inline("nodebug")
fn ceil[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded up."""
    return SIMD[type, simd_width] {value: __mlir_op.`pop.ceil`(x.value)}


@always_inline("nodebug")
fn ceil(x: FloatLiteral) -> Float64:
    """The number rounded up."""
    return ceil(Float64(x))


@always_inline("nodebug")
fn trunc[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded toward zero."""
    return SIMD[type, simd_width] {value: __mlir_op.`pop.trunc`(x.value)}


@always_inline("nodebug")
fn trunc(x: FloatLiteral) -> Float64:
    """The number rounded toward zero."""
    return trunc(Float64(x))


@always_inline("nodebug")
fn round[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties away from zero."""
    return SIMD[type, simd_width] {value: __mlir_op.`pop.round`(x.value)}


@always_inline("nodebug")
fn round(x: FloatLiteral) -> Float64:
    """The number rounded, ties away from zero."""
    return round(Float64(x))


@always_inline("nodebug")
fn roundeven[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties to even."""
    return SIMD[type, simd_width] {value: __mlir_op.`pop.roundeven`(x.value)}


@always_inline("nodebug")
fn roundeven(x: FloatLiteral) -> Float64:
    """The number rounded, ties to even."""
    return roundeven(Float64(x))


@always_inline("nodebug")
fn rint[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties to even."""
    return SIMD[type, simd_width] {value: __mlir_op.`pop.roundeven`(x.value)}


@always_inline("nodebug")
fn rint(x: FloatLiteral) -> Float64:
    """The number rounded, ties to even."""
    return rint(Float64(x))


@always_inline("nodebug")
fn nearbyint[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties to even."""
    return SIMD[type, simd_width] {value: __mlir_op.`pop.roundeven`(x.value)}


@always_inline("nodebug")
fn nearbyint(x: FloatLiteral) -> Float64:
    """The number rounded, ties to even."""
    return nearbyint(Float64(x))


@always_inline("nodebug")
fn round_half_down[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties down."""
    @parameter
    if not type.is_floating_point():
        return x
    return ceil(x - 0.5)


@always_inline("nodebug")
fn round_half_up[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties up."""
    @parameter
    if not type.is_floating_point():
        return x
    return floor(x + 0.5)


@always_inline("nodebug")
fn ceildiv(x: Int, y: Int) -> Int:
    """The quotient rounded up."""
    return -(-x // y)


@always_inline("nodebug")
fn div_ceil(numerator: Int, denominator: Int) -> Int:
    """The quotient rounded up."""
    return -(-numerator // denominator)


@always_inline("nodebug")
fn align_down(value: Int, alignment: Int) -> Int:
    """The greatest multiple of `alignment` that is not greater."""
    return value // alignment * alignment


@always_inline("nodebug")
fn align_up(value: Int, alignment: Int) -> Int:
    """The least multiple of `alignment` that is not smaller."""
    return div_ceil(value, alignment) * alignment
