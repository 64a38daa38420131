"""Values of plain types as bytes: the memory forms that types.layout describes, in little-endian order.

Addresses, texts and functions have no bytes of their own: the interpreter's memory and the images that code generation
writes deal with them.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cache
from typing import Any

from mojo_compiler.dialects.lanes import bits_of, from_bits
from mojo_compiler.types.core import DTYPE_BY_CODE, DType, DTypeType, Float, Index, Integer, Simd, Type

_LANES = {
    DType.invalid: "B",
    DType.bool: "?",
    DType.int8: "b",
    DType.uint8: "B",
    DType.int16: "h",
    DType.uint16: "H",
    DType.int32: "i",
    DType.uint32: "I",
    DType.int64: "q",
    DType.uint64: "Q",
    DType.float16: "e",
    DType.float32: "f",
    DType.float64: "d",
    DType.index: "q",
    DType.address: "Q",
}
_INTEGERS = {1: "B", 8: "B", 16: "H", 32: "I", 64: "Q"}
_FLOATS = {16: "e", 32: "f", 64: "d"}

Decode = Callable[[Any, int], Any]
"""From a buffer and an offset to a value; raises `struct.error` outside the buffer."""

Encode = Callable[[Any, int, Any], None]
"""Writes a value to a buffer at an offset; raises `struct.error` outside the buffer, `TypeError` if it is read-only."""


@cache
def codec(type: Type) -> tuple[Decode, Encode] | None:
    """How a plain type is read and written; None for types that are not plain."""
    match type:
        case Index():
            return single("<q")
        case Integer(bits):
            return single("<" + _INTEGERS[bits]) if bits in _INTEGERS else _wide(bits // 8)
        case Float(bits):
            return single("<" + _FLOATS[bits])
        case Simd(size, DType.bfloat16):
            return _bfloat(size)
        case Simd(size, dtype):
            return _lanes(struct.Struct(f"<{size}{_LANES[dtype]}"))
        case DTypeType():
            return _dtype()
        case _:
            return None


def single(format: str) -> tuple[Decode, Encode]:
    """One number in a format of `struct`."""
    form = struct.Struct(format)
    unpack = form.unpack_from
    return (lambda buffer, offset: unpack(buffer, offset)[0]), form.pack_into


def _lanes(form: struct.Struct) -> tuple[Decode, Encode]:
    pack = form.pack_into
    return form.unpack_from, lambda buffer, offset, value: pack(buffer, offset, *value)


def _wide(size: int) -> tuple[Decode, Encode]:
    form = struct.Struct(f"<{size}s")

    def encode(buffer: Any, offset: int, value: int) -> None:
        form.pack_into(buffer, offset, value.to_bytes(size, "little"))

    return (lambda buffer, offset: int.from_bytes(form.unpack_from(buffer, offset)[0], "little")), encode


def _bfloat(size: int) -> tuple[Decode, Encode]:
    form = struct.Struct(f"<{size}H")

    def encode(buffer: Any, offset: int, value: tuple[float, ...]) -> None:
        form.pack_into(buffer, offset, *(bits_of(lane, DType.bfloat16) for lane in value))

    return (lambda buffer, offset: tuple(from_bits(b, DType.bfloat16) for b in form.unpack_from(buffer, offset))), encode


def _dtype() -> tuple[Decode, Encode]:
    form = struct.Struct("<B")
    return (
        lambda buffer, offset: DTYPE_BY_CODE.get(form.unpack_from(buffer, offset)[0], DType.invalid),
        lambda buffer, offset, value: form.pack_into(buffer, offset, value.code),
    )
