"""Arithmetic on single lanes as the target does it: integers wrap, floats round to their format after each step.

A lane is a bool, an int in its type's range, or a float that its type can represent.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from typing import Any

from mojo_compiler.dialects.core import EvaluationError
from mojo_compiler.types.constants import wrap_signed, wrap_unsigned
from mojo_compiler.types.core import DType

Lane = Any
"""A bool, int or float; which one follows the lane type."""

# Precision (with the implicit bit) and exponents of the smallest normal and of the first value too large.
_FORMATS = {DType.bfloat16: (8, -126, 128), DType.float16: (11, -14, 16), DType.float32: (24, -126, 128), DType.float64: (53, -1022, 1024)}
_PACK = {DType.float16: "<e", DType.float32: "<f", DType.float64: "<d"}


def wrap(value: int, dtype: DType) -> Lane:
    """Reduce an integer to an integer lane type or to a bool lane (its lowest bit)."""
    if dtype is DType.bool:
        return bool(value & 1)
    return wrap_signed(value, dtype.bits) if dtype.is_signed else wrap_unsigned(value, dtype.bits)


def round_float(value: float, dtype: DType) -> float:
    """Round a double to a float lane type, to nearest even; what is too large becomes infinite."""
    if dtype is DType.float64 or not math.isfinite(value) or value == 0:
        return value
    if dtype is DType.bfloat16:
        return _round_bfloat(value)
    try:
        return float(struct.unpack(_PACK[dtype], struct.pack(_PACK[dtype], value))[0])
    except OverflowError:
        return math.copysign(math.inf, value)


def _round_bfloat(value: float) -> float:
    precision, smallest, limit = _FORMATS[DType.bfloat16]
    if abs(value) >= 2.0**limit:
        return math.copysign(math.inf, value)
    unit = max(math.frexp(value)[1] - 1, smallest) - precision + 1
    rounded = math.ldexp(round(math.ldexp(value, -unit)), unit)
    return math.copysign(math.inf if abs(rounded) >= 2.0**limit else rounded, value)


def round_ratio(numerator: int, denominator: int, dtype: DType) -> float:
    """Round an exact number to a float lane type, to nearest even. An exact zero is positive."""
    if numerator == 0:
        return 0.0
    magnitude, sign = abs(numerator), 1.0 if numerator > 0 else -1.0
    precision, smallest, limit = _FORMATS[dtype]
    exponent = magnitude.bit_length() - denominator.bit_length()
    if magnitude << max(-exponent, 0) < denominator << max(exponent, 0):
        exponent -= 1
    unit = max(exponent, smallest) - precision + 1
    count = _nearest(magnitude << max(-unit, 0), denominator << max(unit, 0))
    if unit >= limit or count >= 1 << limit - unit:
        return sign * math.inf
    return sign * math.ldexp(count, unit)


def _nearest(numerator: int, denominator: int) -> int:
    """The integer nearest to a quotient, the even one of two."""
    below, rest = divmod(numerator, denominator)
    return below + (2 * rest > denominator or (2 * rest == denominator and below % 2 == 1))


def round_integer(value: int, dtype: DType) -> float:
    """Convert an integer to a float lane type, to nearest even; to `bfloat16` through `float32`, as the target does."""
    if dtype is DType.bfloat16:
        return round_float(round_integer(value, DType.float32), dtype)
    if abs(value) < 1 << 53:
        return round_float(float(value), dtype)
    return round_ratio(value, 1, dtype)


def truncate(value: float, dtype: DType) -> int:
    """Convert a float to an integer lane type toward zero; out of range saturates, not-a-number is 0."""
    low, high = (-(1 << dtype.bits - 1), (1 << dtype.bits - 1) - 1) if dtype.is_signed else (0, (1 << dtype.bits) - 1)
    if math.isnan(value):
        return 0
    if math.isinf(value):
        return high if value > 0 else low
    return min(max(math.trunc(value), low), high)


def cast(value: Lane, source: DType, target: DType) -> Lane:
    """Convert a lane to another type (stdlib.md 1.6 `cast`)."""
    if target is DType.bool:
        return value != 0
    if not target.is_float:
        return truncate(value, target) if source.is_float else wrap(int(value), target)
    return round_float(value, target) if source.is_float else round_integer(int(value), target)


def bits_of(value: Lane, dtype: DType) -> int:
    """The bits of a lane as an unsigned number; a bool has one."""
    if dtype is DType.bfloat16:
        return bits_of(value, DType.float32) >> 16
    if dtype.is_float:
        return int.from_bytes(struct.pack(_PACK[dtype], value), "little")
    return int(value) if dtype is DType.bool else wrap_unsigned(value, dtype.bits)


def from_bits(bits: int, dtype: DType) -> Lane:
    """The lane with these bits."""
    if dtype is DType.bfloat16:
        return from_bits(bits << 16, DType.float32)
    if dtype.is_float:
        return struct.unpack(_PACK[dtype], bits.to_bytes(dtype.bits // 8, "little"))[0]
    return wrap(bits, dtype)


# ---- operations whose Python form differs from the target's ----------------------------------------------------


def divide_integer(a: int, b: int) -> int:
    """Quotient toward zero. Raises `EvaluationError` for a zero divisor, which traps at run time."""
    if b == 0:
        raise EvaluationError("division by zero")
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def remainder_integer(a: int, b: int) -> int:
    """Remainder with the dividend's sign. Raises `EvaluationError` for a zero divisor."""
    return a - b * divide_integer(a, b)


def divide_float(a: float, b: float) -> float:
    """IEEE division."""
    if b != 0:
        return a / b
    if a == 0 or math.isnan(a):
        return math.nan
    return math.copysign(math.inf, a) * math.copysign(1.0, b)


def remainder_float(a: float, b: float) -> float:
    """C `fmod`."""
    return math.nan if math.isinf(a) or b == 0 else math.fmod(a, b)


def minimum(a: Lane, b: Lane) -> Lane:
    """`a` if it is less, else `b`: so the second of unordered or equal operands."""
    return a if a < b else b


def maximum(a: Lane, b: Lane) -> Lane:
    """`a` if it is greater, else `b`: so the second of unordered or equal operands."""
    return a if a > b else b


def fused_multiply_add(dtype: DType, a: float, b: float, c: float) -> float:
    """``a * b + c`` with one rounding; for 16-bit floats, done in `float32` and then rounded."""
    if dtype.bits == 16:
        return round_float(fused_multiply_add(DType.float32, a, b, c), dtype)
    if not (math.isfinite(a) and math.isfinite(b) and math.isfinite(c)):
        return a * b + c if not (math.isfinite(a) and math.isfinite(b)) else c
    (p, p_unit), (q, q_unit), (r, r_unit) = (value.as_integer_ratio() for value in (a, b, c))
    total = p * q * r_unit + r * p_unit * q_unit
    if total == 0 and (a == 0 or b == 0):
        return a * b + c
    return round_ratio(total, p_unit * q_unit * r_unit, dtype)


def shift_left(value: int, count: int, bits: int) -> int:
    """Left shift; `count` is unsigned, and the width or more gives 0."""
    return value << count if count < bits else 0


def shift_right(value: int, count: int, bits: int) -> int:
    """Right shift of a value in its own range (so signed values keep their sign); large counts shift everything out."""
    return value >> min(count, bits)


def round_half_away(value: float) -> float:
    """C `round`."""
    if not math.isfinite(value) or abs(value) >= 2.0**52:
        return value
    whole = math.trunc(value)
    if abs(value - whole) >= 0.5:
        whole += 1 if value > 0 else -1
    return math.copysign(whole, value)


def integral(function: Callable[[float], int]) -> Callable[[float], float]:
    """Make a rounding of Python (to int) one on all floats: the sign of zero stays, and what is not finite too."""

    def apply(value: float) -> float:
        return math.copysign(function(value), value) if math.isfinite(value) else value

    return apply


floor = integral(math.floor)
ceil = integral(math.ceil)
trunc = integral(math.trunc)
round_half_even = integral(round)


def square_root(value: float) -> float:
    """IEEE square root: not-a-number below zero."""
    return math.nan if value < 0 else math.sqrt(value)
