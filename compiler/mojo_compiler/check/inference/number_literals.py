"""Number literals on their way into integers: nothing is lost without a word (language.md T5, T10, S26)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import Known, Operand
from mojo_compiler.check.types.structs import int_type, library_type
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import FloatIntoInteger, LiteralOutOfRange, LiteralWithFraction
from mojo_compiler.instances.instance import Instance
from mojo_compiler.source import Span
from mojo_compiler.types.core import DType, StructType, Type
from mojo_compiler.types.printing import type_name

_BEYOND = 1 << 64
"""A number that no integer type holds, as infinity and what is not a number are."""


def check_initialiser(checker: Checker, callee: Instance, operands: Sequence[Operand], span: Span) -> None:
    """Refuse an initialiser of an integer that takes a literal which is no such integer. Raises `MojoError`."""
    if callee.name != "__init__" or len(operands) != 1 or callee.owner is None:
        return
    origin = operands[0].type
    dtype = integer_lane(checker, callee.owner)
    if dtype is None or not isinstance(origin, StructType):
        return
    place = operands[0].span if operands[0].span.source is span.source else span
    if origin == library_type(checker, "IntLiteral") and isinstance(operands[0], Known):
        value = operands[0].const.value[0]
        shown = str(value) if value.bit_length() < 1 << 8 else f"a number of {value.bit_length()} bits"
        _check_range(checker, value, shown, dtype, callee.owner, place)
    elif origin == library_type(checker, "FloatLiteral") and callee.owner != int_type(checker):
        if not isinstance(operands[0], Known):
            raise MojoError(FloatIntoInteger(span=place, type=type_name(callee.owner), dtype=dtype.name))
        _check_number(checker, operands[0].const.value[0][0], dtype, callee.owner, place)


def is_literal_arithmetic(checker: Checker, callee: Instance, operands: Sequence[Operand]) -> bool:
    """Whether a call is arithmetic of float literals, such as ``-1.0``, whose result is a literal as well."""
    owner = callee.owner
    if owner is None or owner.identity.name != "FloatLiteral" or owner != library_type(checker, "FloatLiteral"):
        return False
    return callee.type.result == owner and all(o.type == owner for o in operands)


def integer_lane(checker: Checker, type: Type) -> DType | None:
    """What integers of a library type are: those of its lanes, or words; None for types that hold no integers."""
    if type == int_type(checker):
        return DType.index
    if not isinstance(type, StructType) or type.identity is not checker.prelude.struct("SIMD").identity:
        return None
    dtype: DType = type.arguments[0].value[0]
    return dtype if dtype.is_integer else None


def loses_fraction(checker: Checker, origin: Type, target: Type) -> bool:
    """Whether a conversion is one of a number with a fraction to integers, which any other one is better than."""
    return origin == library_type(checker, "FloatLiteral") and integer_lane(checker, target) is not None


def _check_number(checker: Checker, value: float, dtype: DType, target: StructType, span: Span) -> None:
    if math.isfinite(value) and not value.is_integer():
        raise MojoError(LiteralWithFraction(span=span, value=str(value), type=type_name(target), dtype=dtype.name))
    _check_range(checker, int(value) if math.isfinite(value) else _BEYOND, str(value), dtype, target, span)


def _check_range(checker: Checker, value: int, shown: str, dtype: DType, target: StructType, span: Span) -> None:
    """Negative numbers are bit patterns of unsigned lanes: ``UInt8(-1)`` has all bits set."""
    least = -(1 << dtype.bits - 1)
    most = (1 << dtype.bits - dtype.is_signed) - 1
    if least <= value <= most:
        return
    low = least if dtype.is_signed else 0
    raise MojoError(LiteralOutOfRange(span=span, value=shown, type=type_name(target), low=str(low), high=str(most)))
