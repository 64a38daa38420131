"""Functions beyond those of `math.reals`; the parts of numbers, `lgamma` and Bessel's functions come from the C
library, lane by lane.
"""

from memory.unsafe import bitcast

from .errors import _erf, _erfc
from .exponentials import _expm1
from .gamma import _tgamma
from .inverses import _acosh, _asinh, _atan2, _atanh
from .logarithms import _log1p
from .math import isnan
from .powers import _cbrt, _hypot
from .reals import _elementary


@always_inline
fn _scalar[name: StringLiteral, type: DType](x: SIMD[type, 1]) -> SIMD[type, 1]:
    """A C function of one number; `float32` has its own version, narrower types use that for `float64`."""
    constrained[type.is_floating_point(), "the argument must be a floating-point number"]()

    @parameter
    if type == DType.float32 or type == DType.float64:
        return SIMD[type, 1] {value: __mlir_op.`pop.call_math`[func=name](x.value)}
    return _scalar[name](x.cast[DType.float64]()).cast[type]()


@always_inline
fn _scalar[name: StringLiteral, type: DType](x: SIMD[type, 1], y: SIMD[type, 1]) -> SIMD[type, 1]:
    """A C function of two numbers; `float32` has its own version, narrower types use that for `float64`."""
    constrained[type.is_floating_point(), "the arguments must be floating-point numbers"]()

    @parameter
    if type == DType.float32 or type == DType.float64:
        return SIMD[type, 1] {value: __mlir_op.`pop.call_math`[func=name](x.value, y.value)}
    return _scalar[name](x.cast[DType.float64](), y.cast[DType.float64]()).cast[type]()


@always_inline
fn _lanes[name: StringLiteral, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """A C function of one number on every lane."""
    var result = SIMD[type, simd_width]()
    for i in range(simd_width):
        result[i] = _scalar[name](x[i])
    return result


@always_inline
fn _lanes[name: StringLiteral, type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """A C function of two numbers on every pair of lanes."""
    var result = SIMD[type, simd_width]()
    for i in range(simd_width):
        result[i] = _scalar[name](x[i], y[i])
    return result


@always_inline
fn cbrt[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Cube root, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import cbrt
    print(cbrt(Float64(27)))  # prints 3.0
    ```
    """
    return _elementary[_cbrt](x)


@always_inline
fn cbrt(x: FloatLiteral) -> Float64:
    """Cube root."""
    return cbrt(Float64(x))


@always_inline
fn expm1[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """e to the power of `x`, minus 1, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import expm1
    print(expm1(Float64(1e-10)))  # prints 1.00000000005e-10
    ```
    """
    return _elementary[_expm1](x)


@always_inline
fn expm1(x: FloatLiteral) -> Float64:
    """e to the power of `x`, minus 1."""
    return expm1(Float64(x))


@always_inline
fn log1p[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Natural logarithm of `1 + x`, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import log1p
    print(log1p(Float64(1e-10)))  # prints 9.9999999995000007e-11
    ```
    """
    return _elementary[_log1p](x)


@always_inline
fn log1p(x: FloatLiteral) -> Float64:
    """Natural logarithm of `1 + x`."""
    return log1p(Float64(x))


@always_inline
fn logb[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The exponent of the number.

    ```mojo
    from math import logb
    print(logb(Float64(10)))  # prints 3.0
    ```
    """
    return _lanes["logb"](x)


@always_inline
fn logb(x: FloatLiteral) -> Float64:
    """The exponent of the number."""
    return _scalar["logb"](Float64(x))


@always_inline
fn asinh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Inverse hyperbolic sine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import asinh
    print(asinh(Float64(1)))  # prints 0.88137358701954305
    ```
    """
    return _elementary[_asinh](x)


@always_inline
fn asinh(x: FloatLiteral) -> Float64:
    """Inverse hyperbolic sine."""
    return asinh(Float64(x))


@always_inline
fn acosh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Inverse hyperbolic cosine, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import acosh
    print(acosh(Float64(2)))  # prints 1.3169578969248166
    ```
    """
    return _elementary[_acosh](x)


@always_inline
fn acosh(x: FloatLiteral) -> Float64:
    """Inverse hyperbolic cosine."""
    return acosh(Float64(x))


@always_inline
fn atanh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Inverse hyperbolic tangent, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import atanh
    print(atanh(Float64(0.5)))  # prints 0.54930614433405489
    ```
    """
    return _elementary[_atanh](x)


@always_inline
fn atanh(x: FloatLiteral) -> Float64:
    """Inverse hyperbolic tangent."""
    return atanh(Float64(x))


@always_inline
fn erf[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Error function, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import erf
    print(erf(Float64(0.5)))  # prints 0.52049987781304652
    ```
    """
    return _elementary[_erf](x)


@always_inline
fn erf(x: FloatLiteral) -> Float64:
    """Error function."""
    return erf(Float64(x))


@always_inline
fn erfc[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """1 minus the error function, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import erfc
    print(erfc(Float64(0.5)))  # prints 0.47950012218695348
    ```
    """
    return _elementary[_erfc](x)


@always_inline
fn erfc(x: FloatLiteral) -> Float64:
    """1 minus the error function."""
    return erfc(Float64(x))


@always_inline
fn lgamma[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Logarithm of the gamma function.

    ```mojo
    from math import lgamma
    print(lgamma(Float64(10)))  # prints 12.801827480081471
    ```
    """
    return _lanes["lgamma"](x)


@always_inline
fn lgamma(x: FloatLiteral) -> Float64:
    """Logarithm of the gamma function."""
    return _scalar["lgamma"](Float64(x))


@always_inline
fn tgamma[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Gamma function, to within one unit in the last place; of `float64` eight.

    ```mojo
    from math import tgamma
    print(tgamma(Float64(5)))  # prints 24.0
    ```
    """
    return _elementary[_tgamma](x)


@always_inline
fn tgamma(x: FloatLiteral) -> Float64:
    """Gamma function."""
    return tgamma(Float64(x))


@always_inline
fn j0[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Bessel function of the first kind, order 0.

    ```mojo
    from math import j0
    print(j0(Float64(0)))  # prints 1.0
    ```
    """
    return _lanes["j0"](x)


@always_inline
fn j0(x: FloatLiteral) -> Float64:
    """Bessel function of the first kind, order 0."""
    return _scalar["j0"](Float64(x))


@always_inline
fn j1[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Bessel function of the first kind, order 1.

    ```mojo
    from math import j1
    print(j1(Float64(0)))  # prints 0.0
    ```
    """
    return _lanes["j1"](x)


@always_inline
fn j1(x: FloatLiteral) -> Float64:
    """Bessel function of the first kind, order 1."""
    return _scalar["j1"](Float64(x))


@always_inline
fn y0[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Bessel function of the second kind, order 0."""
    return _lanes["y0"](x)


@always_inline
fn y0(x: FloatLiteral) -> Float64:
    """Bessel function of the second kind, order 0."""
    return _scalar["y0"](Float64(x))


@always_inline
fn y1[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Bessel function of the second kind, order 1."""
    return _lanes["y1"](x)


@always_inline
fn y1(x: FloatLiteral) -> Float64:
    """Bessel function of the second kind, order 1."""
    return _scalar["y1"](Float64(x))


@always_inline
fn atan2[type: DType, simd_width: Int](y: SIMD[type, simd_width], x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Angle of the point (x, y), to within one unit in the last place; of `float64` two.

    ```mojo
    from math import atan2
    print(atan2(Float64(1), Float64(-1)))  # prints 2.3561944901923448
    ```
    """
    return _elementary[_atan2](y, x)


@always_inline
fn atan2(y: FloatLiteral, x: FloatLiteral) -> Float64:
    """Angle of the point (x, y)."""
    return atan2(Float64(y), Float64(x))


@always_inline
fn hypot[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Length of the hypotenuse, to within one unit in the last place; of `float64` two.

    ```mojo
    from math import hypot
    print(hypot(Float64(3), Float64(4)))  # prints 5.0
    ```
    """
    return _elementary[_hypot](x, y)


@always_inline
fn hypot(x: FloatLiteral, y: FloatLiteral) -> Float64:
    """Length of the hypotenuse."""
    return hypot(Float64(x), Float64(y))


@always_inline
fn remainder[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """IEEE remainder.

    ```mojo
    from math import remainder
    print(remainder(Float64(7), Float64(4)))  # prints -1.0
    ```
    """
    return _lanes["remainder"](x, y)


@always_inline
fn remainder(x: FloatLiteral, y: FloatLiteral) -> Float64:
    """IEEE remainder."""
    return _scalar["remainder"](Float64(x), Float64(y))


@always_inline
fn nextafter[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """The next number in the direction of `y`.

    ```mojo
    from math import nextafter
    print(nextafter(Float64(1), Float64(2)))  # prints 1.0000000000000002
    ```
    """
    @parameter
    if type.bitwidth() == 16:
        return _next_narrow(x, y)
    return _lanes["nextafter"](x, y)


fn _next_narrow[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """The next number of 16 bits: as integers, numbers of one sign are in the order of their magnitudes."""
    let bits = bitcast[DType.int16, simd_width](x)
    let away = (x < y) == (x > 0)
    let step = away.select(SIMD[DType.int16, simd_width](1), SIMD[DType.int16, simd_width](-1))
    let least = bitcast[DType.int16, simd_width](copysign(SIMD[type, simd_width](), y)) | 1
    let next = bitcast[type, simd_width]((x == 0).select(least, bits + step))
    return (x == y).select(y, (isnan(x) | isnan(y)).select(x + y, next))


@always_inline
fn nextafter(x: FloatLiteral, y: FloatLiteral) -> Float64:
    """The next number in the direction of `y`."""
    return _scalar["nextafter"](Float64(x), Float64(y))


@always_inline
fn scalb[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """`x` times 2 to the power of `y`.

    ```mojo
    from math import scalb
    print(scalb(Float64(3), Float64(4)))  # prints 48.0
    ```
    """
    return _lanes["scalb"](x, y)


@always_inline
fn scalb(x: FloatLiteral, y: FloatLiteral) -> Float64:
    """`x` times 2 to the power of `y`."""
    return _scalar["scalb"](Float64(x), Float64(y))


@always_inline("nodebug")
fn copysign[type: DType, simd_width: Int](
    magnitude: SIMD[type, simd_width], sign: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """Lanes of `magnitude` with the signs of `sign`.

    ```mojo
    from math import copysign
    print(copysign(Float64(3), Float64(-1)))  # prints -3.0
    ```
    """
    return SIMD[type, simd_width] {
        value: __mlir_op.`pop.call_llvm_intrinsic`[intrin="llvm.copysign"](magnitude.value, sign.value)
    }


@always_inline
fn ldexp[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], exp: SIMD[DType.int32, simd_width]
) -> SIMD[type, simd_width]:
    """`x` times 2 to the power of `exp`.

    ```mojo
    from math import ldexp
    print(ldexp(Float64(3), Int32(4)))  # prints 48.0
    ```
    """
    return _lanes["scalb"](x, exp.cast[type]())


@always_inline
fn frexp[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> StaticTuple[2, SIMD[type, simd_width]]:
    """A fraction from 0.5 up to 1, and the power of two it has to be multiplied with.

    ```mojo
    from math import frexp
    print(frexp(Float64(10))[0])  # prints 0.625
    ```
    """
    var fraction = SIMD[type, simd_width]()
    var exponent = SIMD[type, simd_width]()
    for i in range(simd_width):
        if x[i] != 0:
            exponent[i] = _scalar["logb"](x[i]) + 1
            fraction[i] = _scalar["scalb"](x[i], -exponent[i])
    return StaticTuple[2, SIMD[type, simd_width]](fraction, exponent)
