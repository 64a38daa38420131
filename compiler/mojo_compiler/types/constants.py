"""Compile-time values. They are frozen and hashable, because they are the keys of instances.

The form of `Const.value` follows the type:

=====================  ==========================================================================
type                   value
=====================  ==========================================================================
Index, Integer         int, in two's complement range (signed for Index; unsigned for Integer)
Float                  float
Simd                   tuple of lanes: bool, int (in the lane's range) or float (rounded to the lane)
Pointer                `Address` (frozen) or an int address inside one evaluation
String                 bytes
DTypeType              DType
NoneType               None
IntLiteral             int
Array, Pack, Variadic  tuple of element values
StructType             tuple of field values, in field order (one-field structs too)
FunctionType           a `FunctionRef` of the checker, or an instance; hashable
MetaType, TraitType    Type
Attribute              str
=====================  ==========================================================================
"""

from __future__ import annotations

from typing import Any

from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import ANY_TYPE, DTYPE, I1, INDEX, INT_LITERAL, NONE, STRING, Const, DType, Type


@dataclass(frozen=True, slots=True)
class Image:
    """A frozen block of memory: bytes, and at some offsets addresses into other blocks or function constants.

    What code allocated when it ran at compile time is `mutable` still: a copy may count itself there.
    """

    data: bytes
    relocations: tuple[tuple[int, Any], ...] = ()
    mutable: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Address:
    """A frozen pointer: an offset into a frozen block; null has no image."""

    image: Image | None
    offset: int = 0


NULL = Address(None)


def type_const(value: Type) -> Const:
    """A type as a parameter value."""
    return Const(ANY_TYPE, value)


def index_const(value: int) -> Const:
    """A machine word."""
    return Const(INDEX, wrap_signed(value, 64))


def bool_const(value: bool) -> Const:
    """An ``i1``."""
    return Const(I1, int(value))


def string_const(value: bytes) -> Const:
    """Static text."""
    return Const(STRING, value)


def dtype_const(value: DType) -> Const:
    """A lane type."""
    return Const(DTYPE, value)


def int_literal_const(value: int) -> Const:
    """An unbounded integer."""
    return Const(INT_LITERAL, value)


NONE_CONST = Const(NONE, None)


def unwrap(const: Const) -> Any:
    """A constant's value, through structs of one field (so that an `Int` parameter serves where a word is meant)."""
    value, fields = const.value, getattr(const.type, "fields", None)
    while fields is not None and len(fields) == 1:
        value, fields = value[0], getattr(fields[0].type, "fields", None)
    return value


def wrap_signed(value: int, bits: int) -> int:
    """Reduce an integer to two's complement of `bits` bits, signed."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def wrap_unsigned(value: int, bits: int) -> int:
    """Reduce an integer modulo ``2**bits``."""
    return value & ((1 << bits) - 1)
