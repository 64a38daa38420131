"""The limits of lane types."""

from memory.unsafe import bitcast


@always_inline("nodebug")
fn inf[type: DType]() -> SIMD[type, 1]:
    """Infinity.

    ```mojo
    from math import inf
    print(inf[DType.float32]())  # prints inf
    ```
    """
    constrained[type.is_floating_point(), "only floating point types have an infinity"]()
    return bitcast[DType.float64](SIMD[DType.int64, 1](0x7FF0000000000000)).cast[type]()


@always_inline("nodebug")
fn neginf[type: DType]() -> SIMD[type, 1]:
    """Negative infinity.

    ```mojo
    from math import neginf
    print(neginf[DType.float32]())  # prints -inf
    ```
    """
    return -inf[type]()


@always_inline("nodebug")
fn isinf[type: DType, simd_width: Int](value: SIMD[type, simd_width]) -> SIMD[DType.bool, simd_width]:
    """Lane-wise, whether a value is infinite.

    ```mojo
    from math import inf, isinf
    print(isinf(inf[DType.float32]()), isinf(Float32(1)))  # prints True False
    ```
    """
    @parameter
    if not type.is_floating_point():
        return False
    return (value == SIMD[type, simd_width](inf[type]())) | (value == SIMD[type, simd_width](neginf[type]()))


@always_inline("nodebug")
fn isinf(value: FloatLiteral) -> Bool:
    """Whether a value is infinite."""
    return isinf(Float64(value))


@always_inline("nodebug")
fn isfinite[type: DType, simd_width: Int](value: SIMD[type, simd_width]) -> SIMD[DType.bool, simd_width]:
    """Lane-wise, whether a value is a number and not infinite.

    ```mojo
    from math import inf, isfinite
    print(isfinite(inf[DType.float32]()), isfinite(Float32(1)))  # prints False True
    ```
    """
    @parameter
    if not type.is_floating_point():
        return True
    return (value - value) == 0


@always_inline("nodebug")
fn isfinite(value: FloatLiteral) -> Bool:
    """Whether a value is a number and not infinite."""
    return isfinite(Float64(value))


@always_inline("nodebug")
fn max_finite[type: DType]() -> SIMD[type, 1]:
    """The greatest finite value.

    ```mojo
    from math.limit import max_finite
    print(max_finite[DType.int8](), max_finite[DType.float32]())  # prints 127 3.4028234663852886e+38
    ```
    """
    @parameter
    if type.is_bool():
        return True
    elif type == DType.float64:
        return 1.7976931348623157e308
    elif type == DType.float32:
        return 3.4028234663852886e38
    elif type == DType.bfloat16:
        return 3.3895313892515355e38
    elif type == DType.float16:
        return 65504.0
    elif type.is_unsigned():
        return ~SIMD[type, 1]()
    return ~(SIMD[type, 1](1) << (type.bitwidth() - 1))


@always_inline("nodebug")
fn min_finite[type: DType]() -> SIMD[type, 1]:
    """The least finite value.

    ```mojo
    from math.limit import min_finite
    print(min_finite[DType.int8]())  # prints -128
    ```
    """
    @parameter
    if type.is_floating_point():
        return -max_finite[type]()
    return ~max_finite[type]()


@always_inline("nodebug")
fn max_or_inf[type: DType]() -> SIMD[type, 1]:
    """Infinity, or the greatest value of a type without it.

    ```mojo
    from math.limit import max_or_inf
    print(max_or_inf[DType.int8](), max_or_inf[DType.float32]())  # prints 127 inf
    ```
    """
    @parameter
    if type.is_floating_point():
        return inf[type]()
    return max_finite[type]()


@always_inline("nodebug")
fn min_or_neginf[type: DType]() -> SIMD[type, 1]:
    """Negative infinity, or the least value of a type without it.

    ```mojo
    from math.limit import min_or_neginf
    print(min_or_neginf[DType.int8](), min_or_neginf[DType.float32]())  # prints -128 -inf
    ```
    """
    @parameter
    if type.is_floating_point():
        return neginf[type]()
    return min_finite[type]()
