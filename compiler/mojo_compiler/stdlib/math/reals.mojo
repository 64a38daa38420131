"""Roots, exponentials, logarithms and trigonometry."""

from .exponentials import _cosh, _exp, _exp2, _sinh, _tanh
from .logarithms import _log, _log10, _log2
from .trigonometry import _cos, _sin, _tan


@always_inline
fn _real[name: StringLiteral, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """A function of the target's library by its intrinsic."""
    constrained[type.is_floating_point(), "the argument must be a floating-point number"]()
    return SIMD[type, simd_width] {value: __mlir_op.`pop.call_llvm_intrinsic`[intrin=name](x.value)}


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


fn sqrt(x: Int) -> Int:
    """The square root rounded down; 0 for a negative number."""
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
    return sqrt(x.cast[DType.float64]()).cast[type]()


@always_inline("nodebug")
fn sqrt(x: FloatLiteral) -> Float64:
    """Square root."""
    return sqrt(Float64(x))


@always_inline("nodebug")
fn rsqrt[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """`1 / sqrt(x)`."""
    return 1 / sqrt(x)


@always_inline("nodebug")
fn rsqrt(x: FloatLiteral) -> Float64:
    """`1 / sqrt(x)`."""
    return 1 / sqrt(x)


@always_inline("nodebug")
fn exp[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """e to the power of `x`."""
    return _elementary[_exp](x)


@always_inline("nodebug")
fn exp(x: FloatLiteral) -> Float64:
    """e to the power of `x`."""
    return exp(Float64(x))


@always_inline("nodebug")
fn exp2[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """2 to the power of `x`."""
    return _elementary[_exp2](x)


@always_inline("nodebug")
fn exp2(x: FloatLiteral) -> Float64:
    """2 to the power of `x`."""
    return exp2(Float64(x))


@always_inline("nodebug")
fn log[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Natural logarithm."""
    return _elementary[_log](x)


@always_inline("nodebug")
fn log(x: FloatLiteral) -> Float64:
    """Natural logarithm."""
    return log(Float64(x))


@always_inline("nodebug")
fn log2[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Logarithm to base 2."""
    return _elementary[_log2](x)


@always_inline("nodebug")
fn log2(x: FloatLiteral) -> Float64:
    """Logarithm to base 2."""
    return log2(Float64(x))


@always_inline("nodebug")
fn log10[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Logarithm to base 10."""
    return _elementary[_log10](x)


@always_inline("nodebug")
fn log10(x: FloatLiteral) -> Float64:
    """Logarithm to base 10."""
    return log10(Float64(x))


@always_inline("nodebug")
fn sin[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Sine."""
    return _elementary[_sin](x)


@always_inline("nodebug")
fn sin(x: FloatLiteral) -> Float64:
    """Sine."""
    return sin(Float64(x))


@always_inline("nodebug")
fn cos[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Cosine."""
    return _elementary[_cos](x)


@always_inline("nodebug")
fn cos(x: FloatLiteral) -> Float64:
    """Cosine."""
    return cos(Float64(x))


@always_inline("nodebug")
fn tan[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Tangent."""
    return _elementary[_tan](x)


@always_inline("nodebug")
fn tan(x: FloatLiteral) -> Float64:
    """Tangent."""
    return tan(Float64(x))


@always_inline("nodebug")
fn asin[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Arc sine."""
    return _real["llvm.asin"](x)


@always_inline("nodebug")
fn asin(x: FloatLiteral) -> Float64:
    """Arc sine."""
    return asin(Float64(x))


@always_inline("nodebug")
fn acos[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Arc cosine."""
    return _real["llvm.acos"](x)


@always_inline("nodebug")
fn acos(x: FloatLiteral) -> Float64:
    """Arc cosine."""
    return acos(Float64(x))


@always_inline("nodebug")
fn atan[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Arc tangent."""
    return _real["llvm.atan"](x)


@always_inline("nodebug")
fn atan(x: FloatLiteral) -> Float64:
    """Arc tangent."""
    return atan(Float64(x))


@always_inline("nodebug")
fn sinh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Hyperbolic sine."""
    return _elementary[_sinh](x)


@always_inline("nodebug")
fn sinh(x: FloatLiteral) -> Float64:
    """Hyperbolic sine."""
    return sinh(Float64(x))


@always_inline("nodebug")
fn cosh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Hyperbolic cosine."""
    return _elementary[_cosh](x)


@always_inline("nodebug")
fn cosh(x: FloatLiteral) -> Float64:
    """Hyperbolic cosine."""
    return cosh(Float64(x))


@always_inline("nodebug")
fn tanh[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Hyperbolic tangent."""
    return _elementary[_tanh](x)


@always_inline("nodebug")
fn tanh(x: FloatLiteral) -> Float64:
    """Hyperbolic tangent."""
    return tanh(Float64(x))
