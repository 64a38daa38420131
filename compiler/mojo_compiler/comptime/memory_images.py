"""Constants as blocks of memory: what a frozen address can point to, and what a global holds."""

from __future__ import annotations

import struct
from typing import Any

from mojo_compiler.comptime.encoding import codec
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.types.constants import Address, Image, wrap_unsigned
from mojo_compiler.types.core import Array, Const, FunctionType, NoneType, Pack, Pointer, Simd, String, StructType, Type, Variadic
from mojo_compiler.types.layout import members, offsets, size_align

_WORD = struct.Struct("<Q")


def image_of(const: Const) -> Image:
    """The block of memory that holds a constant of any type, memory types included."""
    return _image(((const.type, const.value),))


def text_address(data: bytes) -> Address:
    """Static bytes followed by a NUL."""
    return Address(Image(data + b"\0"))


def variadic_address(type: Variadic, elements: tuple[Any, ...]) -> Address:
    """The elements in memory, or the addresses of those that are not trivial."""
    if type.element.is_trivial:
        return Address(_image([(type.element, e) for e in elements]))
    pointer = Pointer(type.element)
    return Address(_image([(pointer, Address(_image([(type.element, e)]))) for e in elements]))


def _image(values: list[tuple[Type, Any]] | tuple[tuple[Type, Any], ...]) -> Image:
    builder = _ImageBuilder(sum(size_align(type)[0] for type, _ in values))
    offset = 0
    for type, value in values:
        builder.put(type, value, offset)
        offset += size_align(type)[0]
    return Image(bytes(builder.data), tuple(builder.relocations))


class _ImageBuilder:
    def __init__(self, size: int) -> None:
        self.data = bytearray(size)
        self.relocations: list[tuple[int, Any]] = []

    def put(self, type: Type, value: Any, offset: int) -> None:
        word = value[0] if isinstance(type, Simd) and len(value) == 1 else value
        if isinstance(word, Address):
            self.put_address(word, offset)
            return
        plain = codec(type)
        if plain is not None:
            plain[1](self.data, offset, value)
            return
        match type:
            case StructType() | Pack():
                for member, start, inner in zip(members(type), offsets(type), value, strict=True):
                    self.put(member, inner, offset + start)
            case Array(_, element):
                for i, inner in enumerate(value):
                    self.put(element, inner, offset + i * size_align(element)[0])
            case Pointer():
                self.put_address(value, offset)
            case String():
                self.put_address(text_address(value), offset)
                self.put_word(len(value), offset + 8)
            case Variadic():
                self.put_address(variadic_address(type, value), offset)
                self.put_word(len(value), offset + 8)
            case FunctionType():
                self.relocations.append((offset, value))
            case NoneType():
                pass
            case _ if isinstance(value, int):
                self.put_word(value, offset)
            case _:
                raise InternalError(f"a constant of type {type} has no form in memory")

    def put_address(self, value: Address | int, offset: int) -> None:
        if isinstance(value, Address) and value.image is not None:
            self.relocations.append((offset, value))
        else:
            self.put_word(value.offset if isinstance(value, Address) else value, offset)

    def put_word(self, value: int, offset: int) -> None:
        _WORD.pack_into(self.data, offset, wrap_unsigned(value, 64))
