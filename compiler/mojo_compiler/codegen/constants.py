"""Constants as operands and as globals. Globals are named by their content, so that texts of functions compose."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from mojo_compiler.codegen.types import in_memory, register_text
from mojo_compiler.comptime.memory_images import image_of, text_address, variadic_address
from mojo_compiler.dialects.text import lane_literal
from mojo_compiler.types.constants import Address, Image, wrap_signed
from mojo_compiler.types.core import (
    Array,
    Const,
    DType,
    DTypeType,
    Float,
    FunctionType,
    Integer,
    NoneType,
    Pack,
    Pointer,
    Simd,
    String,
    StructType,
    Type,
    Variadic,
)
from mojo_compiler.types.layout import members

_ESCAPES = tuple(chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\{b:02X}" for b in range(256))
_ALIGNMENT = 64
_POINTER = 8
STATIC_MARK = 0x6D6F_6A6F_6461_7461
"""Stands before memory that was allocated at compile time; ``mojo_free`` (runtime/memory.ll) leaves what it finds it at alone."""


class Constants:
    """Writes the constants of one function and collects the globals and functions they refer to.

    `reference` is told of every function constant, so that it gets declared, and gives the text of its address.
    """

    def __init__(self, reference: Callable[[Any], str]) -> None:
        self.globals: dict[str, str] = {}
        self._reference = reference

    def text(self, const: Const) -> str:
        """A constant of a trivial type as an operand, without its type."""
        if in_memory(const.type):
            return self.image_address(image_of(const))
        return self._text(const.type, const.value)

    def bytes_address(self, data: bytes) -> str:
        """The address of static bytes followed by a NUL."""
        return self.image_address(Image(data + b"\0"))

    def _text(self, type: Type, value: Any) -> str:
        word = value[0] if isinstance(type, Simd) and type.size == 1 else value
        if isinstance(word, Address) and not isinstance(type, Pointer):
            return f"ptrtoint (ptr {self.address(word)} to i64)"
        match type:
            case Integer(1):
                return "true" if value else "false"
            case Integer(bits):
                return str(wrap_signed(value, bits))
            case Float(bits):
                return lane_literal(value, DType.float64 if bits > 16 else DType.float16)
            case Simd(size, dtype):
                return lane_literal(value[0], dtype) if size == 1 else _vector(value, dtype)
            case Pointer():
                return self.address(value)
            case NoneType():
                return "zeroinitializer"
            case DTypeType():
                return str(value.code)
            case String():
                return self._pair(self.address(text_address(value)), f"i64 {len(value)}")
            case Variadic():
                return self._pair(self.address(variadic_address(type, value)), f"i64 {len(value)}")
            case FunctionType():
                name = self._reference(value)
                return self._pair(name, "ptr null") if type.capturing else name
            case Array(_, element):
                return self._list("[", [(element, v) for v in value], "]")
            case StructType() | Pack():
                return self._aggregate(type, value)
            case _:
                return str(wrap_signed(value, 64)) if isinstance(value, int) else "0"

    def _aggregate(self, type: Type, value: tuple[Any, ...]) -> str:
        inner = members(type)
        if len(inner) == 1:
            return self._text(inner[0], value[0])
        return self._list("{ ", list(zip(inner, value, strict=True)), " }") if inner else "zeroinitializer"

    def _list(self, start: str, values: list[tuple[Type, Any]], end: str) -> str:
        if not values:
            return "zeroinitializer"
        return start + ", ".join(f"{register_text(t)} {self._text(t, v)}" for t, v in values) + end

    @staticmethod
    def _pair(address: str, second: str) -> str:
        return f"{{ ptr {address}, {second} }}"

    def address(self, value: Address | int) -> str:
        """A frozen pointer as an operand."""
        if isinstance(value, Address) and value.image is not None:
            base = self.image_address(value.image)
            return f"getelementptr (i8, ptr {base}, i64 {value.offset})" if value.offset else base
        number = value.offset if isinstance(value, Address) else value
        return f"inttoptr (i64 {number} to ptr)" if number else "null"

    def image_address(self, image: Image) -> str:
        """The address of the global that holds a block. What code may free is told by a mark before it."""
        pieces = self._pieces(image)
        if image.mutable:
            pieces = [(f"[{_ALIGNMENT - 8} x i8]", "zeroinitializer"), ("i64", str(STATIC_MARK)), *pieces]
        if len(pieces) == 1:
            text = " ".join(pieces[0])
        else:
            types, texts = ", ".join(t for t, _ in pieces), ", ".join(f"{t} {v}" for t, v in pieces)
            text = f"<{{ {types} }}> <{{ {texts} }}>"
        kind = "global" if image.mutable else "unnamed_addr constant"
        name = f"@.{kind.rsplit(maxsplit=1)[-1]}.{blake2b(text.encode(), digest_size=12).hexdigest()}"
        if name not in self.globals:
            self.globals[name] = f"{name} = private {kind} {text}, align {2 * _ALIGNMENT if image.mutable else _ALIGNMENT}"
        return f"getelementptr (i8, ptr {name}, i64 {_ALIGNMENT})" if image.mutable else name

    def _pieces(self, image: Image) -> list[tuple[str, str]]:
        """The block as LLVM types and values, one after the other."""
        out: list[tuple[str, str]] = []
        end = 0
        for offset, target in sorted(image.relocations, key=lambda r: r[0]):
            if offset > end:
                out.append(_bytes_text(image.data[end:offset]))
            out.append(("ptr", self._relocated(target)))
            end = offset + _POINTER
        if end < len(image.data) or not out:
            out.append(_bytes_text(image.data[end:]))
        return out

    def _relocated(self, target: Any) -> str:
        if isinstance(target, Address):
            return self.address(target)
        return self._reference(target)


@lru_cache(maxsize=1024)
def _bytes_text(data: bytes) -> tuple[str, str]:
    value = 'c"' + "".join([_ESCAPES[b] for b in data]) + '"' if any(data) else "zeroinitializer"
    return f"[{len(data)} x i8]", value


def _vector(value: tuple[Any, ...], dtype: DType) -> str:
    lane = register_text(Simd(1, dtype))
    texts = [lane_literal(v, dtype) for v in value]
    if texts.count(texts[0]) == len(texts):
        return f"splat ({lane} {texts[0]})"
    return f"<{', '.join(f'{lane} {t}' for t in texts)}>"
