"""Rounding."""


@always_inline("nodebug")
fn floor[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded down.

    ```mojo
    from math import floor
    print(floor(Float64(-2.5)))  # prints -3.0
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.floor`(x.value)}


@always_inline("nodebug")
fn floor(x: FloatLiteral) -> Float64:
    """The number rounded down."""
    return floor(Float64(x))


@always_inline("nodebug")
fn ceil[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded up.

    ```mojo
    from math import ceil
    print(ceil(Float64(2.5)))  # prints 3.0
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.ceil`(x.value)}


@always_inline("nodebug")
fn ceil(x: FloatLiteral) -> Float64:
    """The number rounded up."""
    return ceil(Float64(x))


@always_inline("nodebug")
fn trunc[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded toward zero.

    ```mojo
    from math import trunc
    print(trunc(Float64(-2.5)))  # prints -2.0
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.trunc`(x.value)}


@always_inline("nodebug")
fn trunc(x: FloatLiteral) -> Float64:
    """The number rounded toward zero."""
    return trunc(Float64(x))


@always_inline("nodebug")
fn round[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties away from zero.

    ```mojo
    from math import round
    print(round(Float64(2.4)), round(Float64(2.6)))  # prints 2.0 3.0
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.round`(x.value)}


@always_inline("nodebug")
fn round(x: FloatLiteral) -> Float64:
    """The number rounded, ties away from zero."""
    return round(Float64(x))


@always_inline("nodebug")
fn roundeven[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties to even.

    ```mojo
    from math import roundeven
    print(roundeven(SIMD[DType.float64, 2](2.5, 3.5)))  # prints [2.0, 4.0]
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.roundeven`(x.value)}


@always_inline("nodebug")
fn roundeven(x: FloatLiteral) -> Float64:
    """The number rounded, ties to even."""
    return roundeven(Float64(x))


@always_inline("nodebug")
fn rint[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties to even.

    ```mojo
    from math import rint
    print(rint(Float64(2.5)))  # prints 2.0
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.roundeven`(x.value)}


@always_inline("nodebug")
fn rint(x: FloatLiteral) -> Float64:
    """The number rounded, ties to even."""
    return rint(Float64(x))


@always_inline("nodebug")
fn nearbyint[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties to even.

    ```mojo
    from math import nearbyint
    print(nearbyint(Float64(2.5)))  # prints 2.0
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.roundeven`(x.value)}


@always_inline("nodebug")
fn nearbyint(x: FloatLiteral) -> Float64:
    """The number rounded, ties to even."""
    return nearbyint(Float64(x))


@always_inline("nodebug")
fn round_half_down[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties down.

    ```mojo
    from math import round_half_down
    print(round_half_down(SIMD[DType.float64, 2](2.5, -2.5)))  # prints [2.0, -3.0]
    ```
    """
    @parameter
    if not type.is_floating_point():
        return x
    return ceil(x - 0.5)


@always_inline("nodebug")
fn round_half_up[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Every lane rounded, ties up.

    ```mojo
    from math import round_half_up
    print(round_half_up(SIMD[DType.float64, 2](2.5, -2.5)))  # prints [3.0, -2.0]
    ```
    """
    @parameter
    if not type.is_floating_point():
        return x
    return floor(x + 0.5)


@always_inline("nodebug")
fn ceildiv(x: Int, y: Int) -> Int:
    """The quotient rounded up.

    ```mojo
    from math import ceildiv
    print(ceildiv(7, 2))  # prints 4
    ```
    """
    return -(-x // y)


@always_inline("nodebug")
fn div_ceil(numerator: Int, denominator: Int) -> Int:
    """The quotient rounded up.

    ```mojo
    from math import div_ceil
    print(div_ceil(7, 2))  # prints 4
    ```
    """
    return -(-numerator // denominator)


@always_inline("nodebug")
fn align_down(value: Int, alignment: Int) -> Int:
    """The greatest multiple of `alignment` that is not greater.

    ```mojo
    from math import align_down
    print(align_down(13, 8))  # prints 8
    ```
    """
    return value // alignment * alignment


@always_inline("nodebug")
fn align_up(value: Int, alignment: Int) -> Int:
    """The least multiple of `alignment` that is not smaller.

    ```mojo
    from math import align_up
    print(align_up(13, 8))  # prints 16
    ```
    """
    return div_ceil(value, alignment) * alignment
