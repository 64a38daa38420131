"""Types and constants as text: for messages, and for symbols."""

from __future__ import annotations

import hashlib
import re
import struct
from typing import Any

from mojo_compiler.types.constants import Address, Image
from mojo_compiler.types.core import (
    ESCAPING,
    Array,
    Const,
    Convention,
    DType,
    DTypeType,
    Float,
    FunctionArgument,
    FunctionType,
    Index,
    Integer,
    IntLiteral,
    MetaType,
    NoneType,
    Pack,
    Pointer,
    Simd,
    String,
    StructIdentity,
    StructType,
    TraitType,
    Type,
    Variadic,
)

_VECTOR = "builtin.simd.SIMD"


def _scalar_names() -> dict[str, str]:
    """The names of vectors of one element: those of the library's aliases."""
    names = {dtype: dtype.name.capitalize().replace("Uint", "UInt").replace("Bfloat", "BFloat") for dtype in DType}
    plain = (DType.invalid, DType.bool, DType.index, DType.address)
    return {f"SIMD[{dtype.name}, 1]": name for dtype, name in names.items() if dtype not in plain}


_SCALARS = _scalar_names()

# ---- messages -------------------------------------------------------------------------------------------------


def type_name(t: Type) -> str:
    """A type as messages show it: ``SIMD[float32, 4]``, ``fn(Int) raises -> None``; primitives as MLIR spells them."""
    match t:
        case StructType(identity=StructIdentity(path=path), arguments=(Const(value=FunctionType() as inner),)) if path == ESCAPING:
            return _function_name(inner, "escaping")
        case StructType():
            arguments = ", ".join(part for a in t.arguments for part in _argument_texts(a))
            name = f"{t.identity.name}[{arguments}]" if t.arguments else t.identity.name
            return _SCALARS.get(name, name) if t.identity.path == _VECTOR else name
        case FunctionType():
            return _function_name(t)
        case MetaType(name):
            return name
        case TraitType(trait):
            return trait.name
        case NoneType():
            return "None"
        case Index():
            return "index"
        case Integer(bits):
            return f"i{bits}"
        case Float(bits):
            return f"f{bits}"
        case _:
            return f"!{_dialect(t)}.{_short_name(t)}"


def _dialect(t: Type) -> str:
    return "pop" if isinstance(t, Simd | Array) else "kgen"


def _inner_name(t: Type) -> str:
    """A type inside another primitive's brackets, where the dialect is left out."""
    return type_name(t).removeprefix("!pop.").removeprefix("!kgen.")


def _short_name(t: Type) -> str:
    match t:
        case Simd(1, dtype):
            return f"scalar<{short_dtype(dtype)}>"
        case Simd(size, dtype):
            return f"simd<{size}, {short_dtype(dtype)}>"
        case Pointer(element):
            return f"pointer<{_inner_name(element)}>"
        case Array(size, element):
            return f"array<{size}, {_inner_name(element)}>"
        case Pack(elements):
            return f"pack<{', '.join(map(_inner_name, elements))}>"
        case Variadic(element):
            return f"variadic<{_inner_name(element)}>"
        case String():
            return "string"
        case DTypeType():
            return "dtype"
        case IntLiteral():
            return "int_literal"
        case _:
            return "attribute"


def short_dtype(dtype: DType) -> str:
    """A lane type as MLIR spells it: ``f32``, ``si8``, ``bool``."""
    _, bits, kind = dtype.value
    if dtype in (DType.invalid, DType.bool, DType.index, DType.address):
        return dtype.name
    return f"bf{bits}" if dtype is DType.bfloat16 else f"f{bits}" if kind == "f" else f"{'s' if kind == 'i' else 'u'}i{bits}"


def _argument_texts(argument: Const) -> list[str]:
    """An argument of a parametric type; a variadic one is several."""
    if isinstance(argument.type, Variadic):
        return [const_text(Const(argument.type.element, v)) for v in argument.value]
    return [const_text(argument)]


_CONVENTIONS = {
    Convention.BORROWED: "",
    Convention.INOUT: "inout ",
    Convention.OWNED: "owned ",
    Convention.INIT: "inout ",
    Convention.LENT: "",
}


def _function_argument(a: FunctionArgument) -> str:
    return f"{_CONVENTIONS[a.convention]}{'*' if a.variadic else ''}{type_name(a.type)}"


def _function_name(t: FunctionType, capturing: str = "capturing") -> str:
    head = f"{'async ' if t.is_async else ''}fn"
    if t.parameters:
        return f"{head}[{', '.join('_' * t.parameters)}](...)"
    effects = f"{' raises' if t.raises else ''}{f' {capturing}' if t.capturing else ''}"
    return f"{head}({', '.join(map(_function_argument, t.arguments))}){effects} -> {type_name(t.result)}"


def const_text(c: Const) -> str:
    """A parameter value as messages show it: ``4``, ``True``, ``float32``, ``"text"``, ``Name(1, 2)``, a type's name."""
    return _value_text(c.type, c.value)


def _value_text(t: Type, value: Any) -> str:
    match t:
        case StructType():
            return _struct_text(t, value)
        case Integer(1):
            return "True" if value else "False"
        case String():
            return _quoted(value)
        case DTypeType():
            return str(value.name)
        case NoneType():
            return "None"
        case Simd(size, dtype):
            kind = Integer(1) if dtype is DType.bool else Index()
            parts = [_value_text(kind, lane) for lane in value]
            return parts[0] if size == 1 else f"[{', '.join(parts)}]"
        case Array(_, element) | Variadic(element):
            return f"[{', '.join(_value_text(element, v) for v in value)}]"
        case Pack(elements):
            return ", ".join(_value_text(e, v) for e, v in zip(elements, value, strict=True))
        case FunctionType():
            return str(getattr(value, "name", value.symbol))
        case Pointer():
            return "null" if isinstance(value, Address) and value.image is None else "<pointer>"
        case _:
            return type_name(value) if isinstance(value, Type) else str(value)


def _struct_text(t: StructType, value: tuple[Any, ...]) -> str:
    """A struct around one number, text or lane type shows that; any other its name and fields."""
    if len(t.fields) == 1:
        inner: Type = t.fields[0].type
        if isinstance(inner, Index | Integer | Float | Simd | String | DTypeType | IntLiteral):
            return _value_text(inner, value[0])
    return f"{type_name(t)}({', '.join(_value_text(f.type, v) for f, v in zip(t.fields, value, strict=True))})"


def _quoted(text: bytes) -> str:
    escaped = text.decode("utf-8", "replace").replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


# ---- symbols --------------------------------------------------------------------------------------------------

_LONGEST = 160
"""Symbols beyond this many characters end in a digest instead."""


def mangle(c: Const) -> str:
    """Text for symbols: letters, digits, ``_ . $`` only; equal exactly for equal constants, in every process."""
    text = f"{_type_code(c.type)}_{_value_code(c.type, c.value)}"
    return text if len(text) <= _LONGEST else f"{text[:100]}$h{_digest(text.encode())}"


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _name(text: str) -> str:
    """A name with its length before it, so that what follows cannot be mistaken for a part of it."""
    safe = re.sub(r"[^\w.]|[^\x00-\x7f]", lambda m: f"${m.group().encode().hex()}.", text)
    return f"{len(safe)}{'_' if safe[:1].isdigit() else ''}{safe}"


def _list(codes: list[str]) -> str:
    return f"L{'_'.join(codes)}E"


def _type_code(t: Type) -> str:
    match t:
        case StructType():
            arguments = _list([_value_code(a.type, a.value) for a in t.arguments]) if t.arguments else ""
            return f"S{_name(t.identity.path)}{arguments}"
        case Simd(size, dtype):
            return f"v{size}{short_dtype(dtype)}"
        case Pointer(element):
            return f"P{_type_code(element)}"
        case Array(size, element):
            return f"A{size}{_type_code(element)}"
        case Variadic(element):
            return f"V{_type_code(element)}"
        case Pack(elements):
            return f"K{_list([_type_code(e) for e in elements])}"
        case FunctionType():
            return _function_code(t)
        case MetaType(name):
            return f"T{_name(name)}"
        case TraitType(trait):
            return f"t{trait.def_id}_{_name(trait.name)}"
        case Integer() | Float():
            return type_name(t)
        case _:
            return _PLAIN_CODES[type_name(t)]


_PLAIN_CODES = {"index": "x", "None": "n", "!kgen.string": "s", "!kgen.dtype": "d", "!kgen.int_literal": "l", "!kgen.attribute": "a"}


def _function_code(t: FunctionType) -> str:
    effects = f"{'r' * t.raises}{'c' * t.capturing}{'a' * t.is_async}{t.parameters or ''}"
    arguments = [f"{a.convention.name[0:2].lower()}{'v' * a.variadic}{_type_code(a.type)}" for a in t.arguments]
    return f"F{effects}{_list(arguments)}{_type_code(t.result)}"


def _value_code(t: Type, value: Any) -> str:
    match t:
        case StructType():
            codes = [_value_code(f.type, v) for f, v in zip(t.fields, value, strict=True)]
            return codes[0] if len(codes) == 1 else _list(codes)
        case Pack(elements):
            return _list([_value_code(e, v) for e, v in zip(elements, value, strict=True)])
        case Array(_, element) | Variadic(element):
            return _list([_value_code(element, v) for v in value])
        case Simd():
            return "_".join(_scalar_code(v) for v in value)
        case FunctionType():
            return f"f{_name(value.symbol)}"
        case _:
            return _scalar_code(value)


def _scalar_code(value: Any) -> str:
    match value:
        case Type():
            return _type_code(value)
        case DType():
            return value.name
        case bool() | int():
            return str(int(value)).replace("-", "m")
        case float():
            return struct.pack(">d", value).hex()
        case bytes():
            return f"{len(value)}s{value.hex() if len(value) <= 24 else _digest(value)}"
        case str():
            return _name(value)
        case Address(image, offset):
            return f"p{'0' if image is None else _image_digest(image)}" + (f".{offset}".replace("-", "m") if offset else "")
        case None:
            return "n"
        case _:
            return f"f{_name(value.symbol)}"


def _image_digest(image: Image) -> str:
    """A digest of a frozen block and of all it points to."""
    relocations = "".join(f";{offset}:{_scalar_code(target)}" for offset, target in image.relocations)
    return _digest(image.data + relocations.encode())
