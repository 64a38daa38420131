"""Mangling: deterministic texts of types and parameter values, which name instances in object code and in caches."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from mojo_compiler.types.constants import Address, Image
from mojo_compiler.types.core import Array, Const, DType, FunctionType, Pack, Pointer, StructType, Type, Variadic


@runtime_checkable
class Keyed(Protocol):
    """The payload of a parameter value that is no plain data: a function."""

    def key(self) -> str:
        """A text that no other value has."""


def const_key(const: Const) -> str:
    """Deterministic text of a parameter value, unique among values of one session."""
    if isinstance(const.value, Type):
        return type_key(const.value)
    return f"{type_key(const.type)}:{value_key(const.value)}"


def value_key(value: object) -> str:
    """Deterministic text of a constant's payload."""
    match value:
        case Type():
            return type_key(value)
        case int() | str():  # most are: tell them apart before the slow check
            return repr(value)
        case tuple():
            return "(" + ",".join(map(value_key, value)) + ")"
        case DType():
            return value.name
        case float():
            return value.hex()
        case Address(image, offset):
            return f"&{value_key(image)}+{offset}"
        case Image(data, relocations):
            return f"[{data.hex()}{value_key(relocations)}]"
        case Keyed():
            return value.key()
        case _:
            return repr(value)


def type_key(type: Type) -> str:
    """Deterministic text of a type."""
    match type:
        case StructType():
            own = type.identity.path if _is_library(type.identity.path) else f"{type.identity.path}#{type.identity.def_id}"
            return own + ("[" + ",".join(map(const_key, type.arguments)) + "]" if type.arguments else "")
        case Pointer(element):
            return f"*{type_key(element)}"
        case Array(size, element):
            return f"[{size}x{type_key(element)}]"
        case Pack(elements):
            return "<" + ",".join(map(type_key, elements)) + ">"
        case Variadic(element):
            return f"..{type_key(element)}"
        case FunctionType():
            arguments = ",".join(f"{a.convention.value[0]}{'*' if a.variadic else ''}{type_key(a.type)}" for a in type.arguments)
            flags = f"{'r' if type.raises else ''}{'c' if type.capturing else ''}{type.parameters or ''}"
            return f"fn({arguments}){flags}->{type_key(type.result)}"
        case _:
            return repr(type)


def _is_library(path: str) -> bool:
    return not path.startswith("~")


def is_portable(const: Const) -> bool:
    """Whether a parameter value means the same in every session (nothing a cell defined is in it)."""
    key = const_key(const)
    return "#" not in key and "~" not in key
