"""The text of constants in IR: ``7``, ``True``, ``"text"``, ``float32``, and ``1.5:!pop.scalar<f32>`` where the type is not plain.

Values are written by the form that their type gives them: numbers, lanes and members in parentheses, a struct of one field as
that field, a scalar as its lane.
"""

from __future__ import annotations

from typing import Any

from mojo_compiler.types.constants import Address
from mojo_compiler.types.core import DTYPE, I1, INDEX, NONE, STRING, Array, Const, DType, MetaType, Pack, Simd, StructType, Type, Variadic
from mojo_compiler.types.printing import type_name

PLAIN = (INDEX, I1, STRING, DTYPE, NONE)
"""Types that need not be written: the form of the value tells them."""


def literal_text(const: Const) -> str:
    """A constant, with its type unless that is plain."""
    text = value_text(const.type, const.value)
    return text if const.type in PLAIN or isinstance(const.type, MetaType) else f"{text}:{type_name(const.type)}"


def value_text(type: Type, value: Any) -> str:
    """A value of a type."""
    inner = sole_member(type)
    if inner is not None:
        return value_text(inner, value[0])
    match value:
        case tuple():
            return f"({', '.join(map(value_text, member_types(type, len(value)), value))})"
        case Type():
            return f"type {type_name(value)}"
        case DType():
            return str(value.name)
        case bytes():
            return _quoted(value.decode("latin-1"))
        case str():
            return _quoted(value)
        case Address(image=None):
            return f"null+{value.offset}" if value.offset else "null"
        case Address():
            return "&frozen"
        case None:
            return "None"
        case int() if type == I1:
            return str(bool(value))
    return repr(value) if isinstance(value, bool | int | float) else f"@{value.symbol}"


def sole_member(type: Type) -> Type | None:
    """The type of what alone makes a value of a type: a struct's only field, the lane of a scalar."""
    match type:
        case StructType(fields=(field,)):
            return field.type
        case Simd(1, dtype):
            return I1 if dtype is DType.bool else INDEX
    return None


def member_types(type: Type, count: int) -> list[Type]:
    """The types of the members of an aggregate of so many."""
    match type:
        case StructType():
            return [field.type for field in type.fields]
        case Pack(elements):
            return list(elements)
        case Array(_, element) | Variadic(element):
            return [element] * count
        case Simd(_, DType.bool):
            return [I1] * count
    return [INDEX] * count


def _quoted(text: str) -> str:
    escaped = text.encode("unicode_escape").decode("ascii").replace('"', '\\"')
    return f'"{escaped}"'
