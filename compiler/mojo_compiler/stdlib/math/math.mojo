"""Arithmetic as functions: sums, extremes, powers, comparisons, sequences."""

from .bit import ctpop, select
from complex.complex import ComplexSIMD
from .limit import isfinite
from .reals import acos, asin, atan, cos, cosh, exp, exp2, log, log10, log2, rsqrt, sin, sinh, sqrt, tan, tanh
from .rounding import (
    align_down, align_up, ceil, ceildiv, div_ceil, floor, nearbyint, rint, round, round_half_down, round_half_up,
    roundeven, trunc,
)
from .special import (
    acosh, asinh, atan2, atanh, cbrt, copysign, erf, erfc, expm1, frexp, hypot, j0, j1, ldexp, lgamma, log1p, logb,
    nextafter, remainder, scalb, tgamma, y0, y1,
)
from memory.unsafe import bitcast


@always_inline("nodebug")
fn add[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Sum.

    ```mojo
    from math import add
    print(add(Float32(1.5), Float32(2)))  # prints 3.5
    ```
    """
    return x + y


@always_inline("nodebug")
fn sub[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Difference.

    ```mojo
    from math import sub
    print(sub(Int32(5), Int32(2)))  # prints 3
    ```
    """
    return x - y


@always_inline("nodebug")
fn mul[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Product.

    ```mojo
    from math import mul
    print(mul(SIMD[DType.int32, 2](2, 3), SIMD[DType.int32, 2](10, 20)))  # prints [20, 60]
    ```
    """
    return x * y


@always_inline("nodebug")
fn div[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Quotient.

    ```mojo
    from math import div
    print(div(Float32(1), Float32(4)))  # prints 0.25
    ```
    """
    return x / y


@always_inline("nodebug")
fn mod[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Remainder.

    ```mojo
    from math import mod
    print(mod(Int32(-7), Int32(3)))  # prints 2
    ```
    """
    return x % y


@always_inline("nodebug")
fn clamp[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], lower_bound: SIMD[type, simd_width], upper_bound: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """The nearest value between two bounds.

    ```mojo
    from math import clamp
    print(clamp(SIMD[DType.int32, 4](-5, 0, 3, 9), 0, 5))  # prints [0, 0, 3, 5]
    ```
    """
    return max(min(x, upper_bound), lower_bound)


@always_inline("nodebug")
fn abs(x: Int) -> Int:
    """The value without its sign.

    ```mojo
    from math import abs
    print(abs(-3), abs(-2.5))  # prints 3 2.5
    ```
    """
    return -x if x < 0 else x


@always_inline("nodebug")
fn abs[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The values without their signs.

    ```mojo
    from math import abs
    print(abs(SIMD[DType.int32, 2](-3, 4)))  # prints [3, 4]
    ```
    """
    return SIMD[type, simd_width] {value: __mlir_op.`pop.abs`(x.value)}


@always_inline
fn abs[type: DType, simd_width: Int](z: ComplexSIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The distances from zero."""
    return z.norm()


@always_inline("nodebug")
fn abs(x: FloatLiteral) -> FloatLiteral:
    """The value without its sign."""
    return FloatLiteral {value: __mlir_op.`pop.abs`(x.value)}


@always_inline("nodebug")
fn max(x: Int, y: Int) -> Int:
    """The greater of two integers.

    ```mojo
    from math import max
    print(max(3, 7))  # prints 7
    ```
    """
    return Int {value: __mlir_op.`index.maxs`(x.value, y.value)}


@always_inline("nodebug")
fn max[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The greater of each pair of lanes.

    ```mojo
    from math import max
    print(max(SIMD[DType.int32, 4](1, 9, 3, 7), SIMD[DType.int32, 4](5)))  # prints [5, 9, 5, 7]
    ```
    """
    return x.max(y)


@always_inline("nodebug")
fn max(x: FloatLiteral, y: FloatLiteral) -> FloatLiteral:
    """The greater of two numbers."""
    return x if x > y else y


@always_inline("nodebug")
fn min(x: Int, y: Int) -> Int:
    """The smaller of two integers.

    ```mojo
    from math import min
    print(min(3, 7))  # prints 3
    ```
    """
    return Int {value: __mlir_op.`index.mins`(x.value, y.value)}


@always_inline("nodebug")
fn min[type: DType, simd_width: Int](x: SIMD[type, simd_width], y: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The smaller of each pair of lanes.

    ```mojo
    from math import min
    print(min(SIMD[DType.int32, 4](1, 9, 3, 7), SIMD[DType.int32, 4](5)))  # prints [1, 5, 3, 5]
    ```
    """
    return x.min(y)


@always_inline("nodebug")
fn min(x: FloatLiteral, y: FloatLiteral) -> FloatLiteral:
    """The smaller of two numbers."""
    return x if x < y else y


@always_inline("nodebug")
fn fma(a: Int, b: Int, c: Int) -> Int:
    """`a * b + c`.

    ```mojo
    from math import fma
    print(fma(2, 3, 4))  # prints 10
    ```
    """
    return a * b + c


@always_inline("nodebug")
fn fma[type: DType, simd_width: Int](
    a: SIMD[type, simd_width], b: SIMD[type, simd_width], c: SIMD[type, simd_width]
) -> SIMD[type, simd_width]:
    """`a * b + c`, rounded once."""
    return a.fma(b, c)


@always_inline("nodebug")
fn pow(base: Int, exp: Int) -> Int:
    """Power; 0 for a negative exponent.

    ```mojo
    from math import pow
    print(pow(2, 10), pow(Float64(2), 0.5))  # prints 1024 1.4142135623730951
    ```
    """
    return base ** exp


@always_inline("nodebug")
fn pow[type: DType, simd_width: Int](base: SIMD[type, simd_width], exp: Int) -> SIMD[type, simd_width]:
    """Power by repeated products."""
    return base ** exp


@always_inline("nodebug")
fn pow[type: DType, simd_width: Int](base: SIMD[type, simd_width], exp: FloatLiteral) -> SIMD[type, simd_width]:
    """Power."""
    return base ** SIMD[type, simd_width](exp)


@always_inline("nodebug")
fn pow[type: DType, exp_type: DType, simd_width: Int](
    base: SIMD[type, simd_width], exp: SIMD[exp_type, simd_width]
) -> SIMD[type, simd_width]:
    """Lane-wise power."""
    return base ** exp


@always_inline("nodebug")
fn pow[n: Int, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """Power with an exponent known at compile time."""
    return x ** n


@always_inline("nodebug")
fn pow(base: FloatLiteral, exp: Int) -> Float64:
    """Power by repeated products."""
    return Float64(base) ** exp


@always_inline("nodebug")
fn pow(base: FloatLiteral, exp: FloatLiteral) -> Float64:
    """Power."""
    return Float64(base) ** Float64(exp)


@always_inline("nodebug")
fn reciprocal[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """`1 / x`.

    ```mojo
    from math import reciprocal
    print(reciprocal(Float64(4)))  # prints 0.25
    ```
    """
    return 1 / x


@always_inline("nodebug")
fn identity[type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The argument.

    ```mojo
    from math import identity
    print(identity(Int32(7)))  # prints 7
    ```
    """
    return x


fn gcd(a: Int, b: Int) -> Int:
    """The greatest common divisor.

    ```mojo
    from math import gcd
    print(gcd(12, 18))  # prints 6
    ```
    """
    var x = abs(a)
    var y = abs(b)
    while y != 0:
        let rest = x % y
        x = y
        y = rest
    return x


fn lcm(a: Int, b: Int) -> Int:
    """The least common multiple.

    ```mojo
    from math import lcm
    print(lcm(4, 6))  # prints 12
    ```
    """
    return abs(a // gcd(a, b) * b)


fn factorial(n: Int) -> Int:
    """The product of the integers from 1 to `n`, which is at most 20.

    ```mojo
    from math import factorial
    print(factorial(5))  # prints 120
    ```
    """
    var result: Int = 1
    for i in range(2, n + 1):
        result = result * i
    return result


# ---- comparison


@always_inline("nodebug")
fn greater[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `>`.

    ```mojo
    from math import greater
    print(greater(SIMD[DType.int32, 2](1, 5), SIMD[DType.int32, 2](3, 3)))  # prints [False, True]
    ```
    """
    return x > y


@always_inline("nodebug")
fn greater_equal[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `>=`.

    ```mojo
    from math import greater_equal
    print(greater_equal(SIMD[DType.int32, 2](3, 2), SIMD[DType.int32, 2](3, 3)))  # prints [True, False]
    ```
    """
    return x >= y


@always_inline("nodebug")
fn less[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `<`.

    ```mojo
    from math import less
    print(less(SIMD[DType.int32, 2](1, 5), SIMD[DType.int32, 2](3, 3)))  # prints [True, False]
    ```
    """
    return x < y


@always_inline("nodebug")
fn less_equal[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `<=`.

    ```mojo
    from math import less_equal
    print(less_equal(SIMD[DType.int32, 2](3, 5), SIMD[DType.int32, 2](3, 3)))  # prints [True, False]
    ```
    """
    return x <= y


@always_inline("nodebug")
fn equal[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `==`.

    ```mojo
    from math import equal
    print(equal(SIMD[DType.int32, 2](3, 5), SIMD[DType.int32, 2](3, 3)))  # prints [True, False]
    ```
    """
    return x == y


@always_inline("nodebug")
fn not_equal[type: DType, simd_width: Int](
    x: SIMD[type, simd_width], y: SIMD[type, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `!=`.

    ```mojo
    from math import not_equal
    print(not_equal(SIMD[DType.int32, 2](3, 5), SIMD[DType.int32, 2](3, 3)))  # prints [False, True]
    ```
    """
    return x != y


@always_inline("nodebug")
fn logical_and(x: Bool, y: Bool) -> Bool:
    """Whether both hold.

    ```mojo
    from math import logical_and
    print(logical_and(SIMD[DType.bool, 2](True, True), SIMD[DType.bool, 2](True, False)))  # prints [True, False]
    ```
    """
    return x and y


@always_inline("nodebug")
fn logical_and[simd_width: Int](
    x: SIMD[DType.bool, simd_width], y: SIMD[DType.bool, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `&`."""
    return x & y


@always_inline("nodebug")
fn logical_xor(x: Bool, y: Bool) -> Bool:
    """Whether exactly one of two holds.

    ```mojo
    from math import logical_xor
    print(logical_xor(SIMD[DType.bool, 2](True, True), SIMD[DType.bool, 2](True, False)))  # prints [False, True]
    ```
    """
    return x != y


@always_inline("nodebug")
fn logical_xor[simd_width: Int](
    x: SIMD[DType.bool, simd_width], y: SIMD[DType.bool, simd_width]
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise `^`."""
    return x ^ y


@always_inline("nodebug")
fn logical_not(x: Bool) -> Bool:
    """Whether something does not hold.

    ```mojo
    from math import logical_not
    print(logical_not(SIMD[DType.bool, 2](True, False)))  # prints [False, True]
    ```
    """
    return not x


@always_inline("nodebug")
fn logical_not[simd_width: Int](x: SIMD[DType.bool, simd_width]) -> SIMD[DType.bool, simd_width]:
    """Lane-wise not."""
    return ~x


@always_inline("nodebug")
fn all_true[simd_width: Int](x: SIMD[DType.bool, simd_width]) -> Bool:
    """Whether every lane is true.

    ```mojo
    from math import all_true
    print(all_true(SIMD[DType.bool, 2](True, False)))  # prints False
    ```
    """
    return x.reduce_and()


@always_inline("nodebug")
fn any_true[simd_width: Int](x: SIMD[DType.bool, simd_width]) -> Bool:
    """Whether some lane is true.

    ```mojo
    from math import any_true
    print(any_true(SIMD[DType.bool, 2](True, False)))  # prints True
    ```
    """
    return x.reduce_or()


@always_inline("nodebug")
fn none_true[simd_width: Int](x: SIMD[DType.bool, simd_width]) -> Bool:
    """Whether no lane is true.

    ```mojo
    from math import none_true
    print(none_true(SIMD[DType.bool, 2](True, False)))  # prints False
    ```
    """
    return not x.reduce_or()


fn _tolerance[type: DType](value: FloatLiteral) -> SIMD[type, 1]:
    """How far numbers may be apart; integers not at all."""
    @parameter
    if type.is_floating_point():
        return value
    return 0


@always_inline
fn isclose[type: DType, simd_width: Int](
    a: SIMD[type, simd_width],
    b: SIMD[type, simd_width],
    absolute_tolerance: SIMD[type, 1] = _tolerance[type](1e-08),
    relative_tolerance: SIMD[type, 1] = _tolerance[type](1e-05),
) -> SIMD[DType.bool, simd_width]:
    """Lane-wise, whether numbers are nearly equal; integers must be equal, and an infinity is near to itself only.

    ```mojo
    from math import isclose
    print(isclose(Float64(0.1) + 0.2, Float64(0.3)))  # prints True
    ```
    """
    @parameter
    if not type.is_floating_point():
        return a == b
    let scale = max(abs(a), abs(b)) * SIMD[type, simd_width](relative_tolerance)
    let is_near = abs(a - b) <= max(SIMD[type, simd_width](absolute_tolerance), scale)
    return (a == b) | (isfinite(a) & isfinite(b) & is_near)


@always_inline
fn isclose(
    a: FloatLiteral, b: FloatLiteral, absolute_tolerance: FloatLiteral = 1e-08, relative_tolerance: FloatLiteral = 1e-05
) -> Bool:
    """Whether two numbers are nearly equal; an infinity is near to itself only."""
    let is_near = abs(a - b) <= max(absolute_tolerance, relative_tolerance * max(abs(a), abs(b)))
    return a == b or (isfinite(a) and isfinite(b) and is_near)


@always_inline("nodebug")
fn isnan[type: DType, simd_width: Int](value: SIMD[type, simd_width]) -> SIMD[DType.bool, simd_width]:
    """Lane-wise, whether a value is not a number.

    ```mojo
    from math import isnan, nan
    print(isnan(nan[DType.float32]()), isnan(Float32(1)))  # prints True False
    ```
    """
    return value != value


@always_inline("nodebug")
fn isnan(value: FloatLiteral) -> Bool:
    """Whether a value is not a number."""
    return value != value


@always_inline("nodebug")
fn nan[type: DType]() -> SIMD[type, 1]:
    """Not a number.

    ```mojo
    from math import nan
    print(nan[DType.float64]())  # prints nan
    ```
    """
    constrained[type.is_floating_point(), "only floating point types have a value for what is not a number"]()
    return bitcast[DType.float64](SIMD[DType.int64, 1](0x7FF8000000000000)).cast[type]()


@always_inline("nodebug")
fn is_power_of_2(value: Int) -> Bool:
    """Whether a number is a power of two.

    ```mojo
    from math import is_power_of_2
    print(is_power_of_2(64), is_power_of_2(65))  # prints True False
    ```
    """
    return value > 0 and (value & (value - 1)) == 0


@always_inline("nodebug")
fn is_power_of_2[type: DType, simd_width: Int](value: SIMD[type, simd_width]) -> SIMD[DType.bool, simd_width]:
    """Lane-wise, whether a number is a power of two."""
    return (value > 0) & ((value & (value - 1)) == 0)


@always_inline("nodebug")
fn is_odd(value: Int) -> Bool:
    """Whether a number is odd.

    ```mojo
    from math import is_odd
    print(is_odd(3))  # prints True
    ```
    """
    return (value & 1) == 1


@always_inline("nodebug")
fn is_odd[type: DType, simd_width: Int](value: SIMD[type, simd_width]) -> SIMD[DType.bool, simd_width]:
    """Lane-wise, whether a number is odd."""
    return (value & 1) == 1


@always_inline("nodebug")
fn is_even(value: Int) -> Bool:
    """Whether a number is even.

    ```mojo
    from math import is_even
    print(is_even(3))  # prints False
    ```
    """
    return (value & 1) == 0


@always_inline("nodebug")
fn is_even[type: DType, simd_width: Int](value: SIMD[type, simd_width]) -> SIMD[DType.bool, simd_width]:
    """Lane-wise, whether a number is even."""
    return (value & 1) == 0


@always_inline("nodebug")
fn reduce_bit_count[type: DType, simd_width: Int](value: SIMD[type, simd_width]) -> Int:
    """The number of bits set in all lanes; of truth values, how many are true.

    ```mojo
    from math import reduce_bit_count
    print(reduce_bit_count(SIMD[DType.int32, 2](1, 7)))  # prints 4
    ```
    """
    @parameter
    if type.is_bool():
        return value.cast[DType.index]().reduce_add().to_int()
    return ctpop(value).cast[DType.index]().reduce_add().to_int()


# ---- sequences and rotation


fn _lane_numbers[type: DType, simd_width: Int]() -> SIMD[type, simd_width]:
    """0, 1, 2, ..."""
    var result = SIMD[type, simd_width]()
    for i in range(simd_width):
        result[i] = i
    return result


@always_inline("nodebug")
fn iota[type: DType, simd_width: Int]() -> SIMD[type, simd_width]:
    """0, 1, 2, ...

    ```mojo
    from math import iota
    print(iota[DType.int32, 4](10))  # prints [10, 11, 12, 13]
    ```
    """
    alias numbers = _lane_numbers[type, simd_width]()
    return numbers


@always_inline("nodebug")
fn iota[simd_width: Int, type: DType]() -> SIMD[type, simd_width]:
    """0, 1, 2, ..., with the parameters in the order of May 2023."""
    return iota[type, simd_width]()


@always_inline("nodebug")
fn iota[type: DType, simd_width: Int](offset: SIMD[type, 1]) -> SIMD[type, simd_width]:
    """`offset`, `offset + 1`, ..."""
    return iota[type, simd_width]() + SIMD[type, simd_width](offset)


fn iota[type: DType](inout buff: DTypePointer[type], len: Int, offset: Int = 0):
    """Writes `offset`, `offset + 1`, ... to memory."""
    for i in range(len):
        buff.store(i, i + offset)


fn iota[type: DType](inout v: DynamicVector[SIMD[type, 1]], offset: Int = 0):
    """Replaces the elements by `offset`, `offset + 1`, ..."""
    for i in range(v.size):
        v[i] = i + offset


fn iota(inout v: DynamicVector[Int], offset: Int = 0):
    """Replaces the elements by `offset`, `offset + 1`, ..."""
    for i in range(v.size):
        v[i] = i + offset


@always_inline("nodebug")
fn rotate_bits_left[shift: Int](x: Int) -> Int:
    """The bits moved up, around the end.

    ```mojo
    from math import rotate_bits_left
    print(rotate_bits_left[1](UInt8(0b10000001)))  # prints 3
    ```
    """
    return rotate_bits_left[shift](SIMD[DType.uint64, 1](x)).to_int()


@always_inline("nodebug")
fn rotate_bits_left[shift: Int, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The bits of unsigned lanes moved up, around the end."""
    constrained[type.is_unsigned(), "only unsigned types can be rotated"]()
    alias count = shift % type.bitwidth()
    return (x << count) | (x >> (type.bitwidth() - count))


@always_inline("nodebug")
fn rotate_bits_right[shift: Int](x: Int) -> Int:
    """The bits moved down, around the start.

    ```mojo
    from math import rotate_bits_right
    print(rotate_bits_right[1](UInt8(0b00000001)))  # prints 128
    ```
    """
    return rotate_bits_left[-shift](x)


@always_inline("nodebug")
fn rotate_bits_right[shift: Int, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The bits of unsigned lanes moved down, around the start."""
    return rotate_bits_left[-shift](x)


@always_inline("nodebug")
fn rotate_left[shift: Int](x: Int) -> Int:
    """The bits moved around.

    ```mojo
    from math import rotate_left
    print(rotate_left[1](SIMD[DType.int32, 4](1, 2, 3, 4)))  # prints [2, 3, 4, 1]
    ```
    """
    return rotate_bits_left[shift](x)


@always_inline("nodebug")
fn rotate_left[shift: Int, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The lanes moved around."""
    return x.rotate_left[shift]()


@always_inline("nodebug")
fn rotate_right[shift: Int](x: Int) -> Int:
    """The bits moved around.

    ```mojo
    from math import rotate_right
    print(rotate_right[1](SIMD[DType.int32, 4](1, 2, 3, 4)))  # prints [4, 1, 2, 3]
    ```
    """
    return rotate_bits_right[shift](x)


@always_inline("nodebug")
fn rotate_right[shift: Int, type: DType, simd_width: Int](x: SIMD[type, simd_width]) -> SIMD[type, simd_width]:
    """The lanes moved around."""
    return x.rotate_right[shift]()
