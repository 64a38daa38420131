"""Mangling: deterministic text of types, constants and definitions, and of those the symbols of object code.

The text of library code says the same in every session, so that caches find it again. What a cell defined is told by its number, after
a ``#``: text without one is portable.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from mojo_compiler.names.definitions import FunctionDef, fresh_id
from mojo_compiler.types.constants import Address, Image
from mojo_compiler.types.core import Array, Const, DType, FunctionType, Pack, Pointer, StructType, Type, Variadic


def const_key(const: Const) -> str:
    """Deterministic text of a parameter value, unique among values of one session."""
    if isinstance(const.value, Type):
        return type_key(const.value)
    return f"{type_key(const.type)}:{value_key(const.value)}"


def value_key(value: Any) -> str:
    """Deterministic text of a constant's payload."""
    match value:
        case Type():
            return type_key(value)
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
        case _ if (functions := getattr(value, "functions", None)) is None:  # an instance, or a plain value
            symbol: str | None = getattr(value, "symbol", None)
            return repr(value) if symbol is None else symbol
        case _:
            host = value.host.symbol if value.host is not None else ""
            owner = type_key(value.owner) if isinstance(value.owner, StructType) else ""
            names = ",".join(function_key(f) for f in functions)
            if value.fixed is not None:
                return f"fn#<{value.fixed.symbol}>"
            return f"fn<{names};{owner};{host};{','.join(f'{k}={const_key(c)}' for k, c in value.bound)}>"


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


def function_key(function: FunctionDef) -> str:
    """Deterministic text of a definition: library code by path and position, session code by number."""
    if function.library and (function.host is None or function.host.cacheable):
        return f"{function.path}@{function.span.start}" + (f"!{function.made}" if function.made else "")
    return f"{function.path}#{function.def_id}"


def is_portable(const: Const) -> bool:
    """Whether a parameter value means the same in every session (nothing a cell defined is in it)."""
    key = const_key(const)
    return "#" not in key and "~" not in key


_UNSAFE = re.compile(r"[^A-Za-z0-9_.]")


def make_symbol(function: FunctionDef, owner: StructType | None, parameters: tuple[Const, ...], version: int) -> str:
    """A name for object code, deterministic for library instances and never used twice for others."""
    readable = _UNSAFE.sub(lambda m: f"${ord(m.group()):x}", function.path.removeprefix("~"))
    key = function_key(function) + "|" + (type_key(owner) if owner is not None else "") + "|" + ",".join(map(const_key, parameters))
    suffix = sha256(key.encode()).hexdigest()[:12]
    return f"{readable}.{suffix}" + (f".{version}" if version else "")


def fresh_version() -> int:
    """A number for a symbol that must not repeat."""
    return fresh_id()
