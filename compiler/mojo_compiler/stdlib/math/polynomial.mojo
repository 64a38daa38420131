"""Polynomials."""


@always_inline
fn polynomial_evaluate[simd_width: Int, dtype: DType, coefficients: VariadicList[SIMD[dtype, simd_width]]](
    x: SIMD[dtype, simd_width]
) -> SIMD[dtype, simd_width]:
    """The polynomial with these coefficients, that of the lowest power first.

    ```mojo
    from math.polynomial import polynomial_evaluate
    alias coefficients = VariadicList[Float64](1.0, 2.0, 3.0)
    print(polynomial_evaluate[1, DType.float64, coefficients](2.0))  # prints 17.0
    ```
    """
    alias count = coefficients.__len__()
    var result = coefficients[count - 1]

    @parameter
    for i in range(count - 1):
        result = result.fma(x, coefficients[count - 2 - i])
    return result


@always_inline
fn polynomial_evaluate[dtype: DType, simd_width: Int, coefficients: VariadicList[SIMD[dtype, simd_width]]](
    x: SIMD[dtype, simd_width]
) -> SIMD[dtype, simd_width]:
    """The same with the parameters in the order of version 0.7."""
    return polynomial_evaluate[simd_width, dtype, coefficients](x)
