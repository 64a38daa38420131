"""Roots, exponentials, logarithms and trigonometry."""

from .exponentials import _cosh, _exp, _exp2, _sinh, _tanh
from .inverses import _acos, _asin, _atan
from .logarithms import _log, _log10, _log2
from .powers import _rsqrt
from .trigonometry import _cos, _sin, _tan


@always_inline
fn _elementary[
    kernel: fn[T: DType, W: Int](SIMD[T, W]) -> SIMD[T, W], type: DType, simd_width: Int
](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """A function of `float32` and `float64` for all floating-point numbers."""
    constrained[type.is_floating_point(), "the argument must be a floating-point number"]()

    @parameter
    if type.bitwidth() == 16:
        return kernel(x.cast[DType.float32]()).cast[type]()
    return kernel(x)


@always_inline
fn _elementary[
    kernel: fn[T: DType, W: Int](SIMD[T, W], SIMD[T, W]) -> SIMD[T, W], type: DType, simd_width: Int
](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """A function of two numbers, for all floating-point types."""
    constrained[type.is_floating_point(), "the arguments must be floating-point numbers"]()

    @parameter
    if type.bitwidth() == 16:
        return kernel(x.cast[DType.float32](), y.cast[DType.float32]()).cast[type]()
    return kernel(x, y)


fn sqrt(x: Int) -> Int:
    """The square root rounded down; 0 for a negative number.

    ```mojo
    from math import sqrt
    print(sqrt(Float64(2)), sqrt(17))  # prints 1.4142135623730951 4
    ```
    """
    if x <= 0:
        return 0
    # the greatest number whose square does not wrap
    let limit = 3037000499
    var root = min(sqrt(Float64(x)).to_int(), limit)
    while root * root > x:
        root -= 1
    while root < limit and (root + 1) * (root + 1) <= x:
        root += 1
    return root


@always_inline("nodebug")
fn sqrt[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Square root; of integers rounded toward zero."""
    @parameter
    if type.is_floating_point():
        return SIMD[type, simd_width] {value: __mlir_op.`pop.sqrt`(x.value)}
    return _integer_sqrt(x)


@always_inline
fn _integer_sqrt[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The square root rounded down; 0 for a negative number."""
    let positive = (x > 0).select(x, SIMD[type, simd_width]())
    let near = sqrt(positive.cast[DType.float64]())

    @parameter
    if type.bitwidth() < 64:
        return near.cast[type]()
    # the nearest float64 may belong to a greater integer; the square of no root wraps
    alias greatest = 3037000499 if type.is_signed() else 4294967295
    let start = near.cast[type]()
    let bounded = (start > greatest).select(SIMD[type, simd_width](greatest), start)
    return bounded - (bounded * bounded > positive).cast[type]()


@always_inline("nodebug")
fn sqrt(x: FloatLiteral) -> Float64:
    """Square root."""
    return sqrt(Float64(x))


@always_inline("nodebug")
fn rsqrt[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """`1 / sqrt(x)`, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import rsqrt
    print(rsqrt(Float64(4)))  # prints 0.5
    ```
    """
    return _elementary[_rsqrt](x)


@always_inline("nodebug")
fn rsqrt(x: FloatLiteral) -> Float64:
    """`1 / sqrt(x)`."""
    return rsqrt(Float64(x))


@always_inline("nodebug")
fn exp[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """e to the power of `x`, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import exp
    print(exp(Float64(1)))  # prints 2.7182818284590451
    ```
    """
    return _elementary[_exp](x)


@always_inline("nodebug")
fn exp(x: FloatLiteral) -> Float64:
    """e to the power of `x`."""
    return exp(Float64(x))


@always_inline("nodebug")
fn exp2[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """2 to the power of `x`, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import exp2
    print(exp2(Float64(10)))  # prints 1024.0
    ```
    """
    return _elementary[_exp2](x)


@always_inline("nodebug")
fn exp2(x: FloatLiteral) -> Float64:
    """2 to the power of `x`."""
    return exp2(Float64(x))


@always_inline("nodebug")
fn log[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Natural logarithm, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import log
    print(log(SIMD[DType.float64, 2](1, 10)))  # prints [0.0, 2.3025850929940459]
    ```
    """
    return _elementary[_log](x)


@always_inline("nodebug")
fn log(x: FloatLiteral) -> Float64:
    """Natural logarithm."""
    return log(Float64(x))


@always_inline("nodebug")
fn log2[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Logarithm to base 2, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import log2
    print(log2(Float64(1024)))  # prints 10.0
    ```
    """
    return _elementary[_log2](x)


@always_inline("nodebug")
fn log2(x: FloatLiteral) -> Float64:
    """Logarithm to base 2."""
    return log2(Float64(x))


@always_inline("nodebug")
fn log10[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Logarithm to base 10, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import log10
    print(log10(Float64(1000)))  # prints 3.0
    ```
    """
    return _elementary[_log10](x)


@always_inline("nodebug")
fn log10(x: FloatLiteral) -> Float64:
    """Logarithm to base 10."""
    return log10(Float64(x))


@always_inline("nodebug")
fn sin[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Sine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import sin
    print(sin(Float64(0.5)))  # prints 0.47942553860420301
    ```
    """
    return _elementary[_sin](x)


@always_inline("nodebug")
fn sin(x: FloatLiteral) -> Float64:
    """Sine."""
    return sin(Float64(x))


@always_inline("nodebug")
fn cos[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Cosine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import cos
    print(cos(Float64(0.5)))  # prints 0.87758256189037276
    ```
    """
    return _elementary[_cos](x)


@always_inline("nodebug")
fn cos(x: FloatLiteral) -> Float64:
    """Cosine."""
    return cos(Float64(x))


@always_inline("nodebug")
fn tan[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Tangent, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import tan
    print(tan(Float64(0.5)))  # prints 0.54630248984379048
    ```
    """
    return _elementary[_tan](x)


@always_inline("nodebug")
fn tan(x: FloatLiteral) -> Float64:
    """Tangent."""
    return tan(Float64(x))


@always_inline("nodebug")
fn asin[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Arc sine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import asin
    print(asin(Float64(1)))  # prints 1.5707963267948966
    ```
    """
    return _elementary[_asin](x)


@always_inline("nodebug")
fn asin(x: FloatLiteral) -> Float64:
    """Arc sine."""
    return asin(Float64(x))


@always_inline("nodebug")
fn acos[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Arc cosine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import acos
    print(acos(Float64(-1)))  # prints 3.1415926535897931
    ```
    """
    return _elementary[_acos](x)


@always_inline("nodebug")
fn acos(x: FloatLiteral) -> Float64:
    """Arc cosine."""
    return acos(Float64(x))


@always_inline("nodebug")
fn atan[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Arc tangent, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import atan
    print(atan(Float64(1)))  # prints 0.78539816339744828
    ```
    """
    return _elementary[_atan](x)


@always_inline("nodebug")
fn atan(x: FloatLiteral) -> Float64:
    """Arc tangent."""
    return atan(Float64(x))


@always_inline("nodebug")
fn sinh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Hyperbolic sine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import sinh
    print(sinh(Float64(1)))  # prints 1.1752011936438014
    ```
    """
    return _elementary[_sinh](x)


@always_inline("nodebug")
fn sinh(x: FloatLiteral) -> Float64:
    """Hyperbolic sine."""
    return sinh(Float64(x))


@always_inline("nodebug")
fn cosh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Hyperbolic cosine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import cosh
    print(cosh(Float64(1)))  # prints 1.5430806348152437
    ```
    """
    return _elementary[_cosh](x)


@always_inline("nodebug")
fn cosh(x: FloatLiteral) -> Float64:
    """Hyperbolic cosine."""
    return cosh(Float64(x))


@always_inline("nodebug")
fn tanh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Hyperbolic tangent, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import tanh
    print(tanh(Float64(1)))  # prints 0.76159415595576485
    ```
    """
    return _elementary[_tanh](x)


@always_inline("nodebug")
fn tanh(x: FloatLiteral) -> Float64:
    """Hyperbolic tangent."""
    return tanh(Float64(x))
