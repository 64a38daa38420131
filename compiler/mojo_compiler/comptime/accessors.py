"""How values of each type are read from and written to the interpreter's memory."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from mojo_compiler.comptime.address_space import MASK, SHIFT, AddressSpace
from mojo_compiler.comptime.encoding import Decode, Encode, codec, single
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.types.core import Array, FunctionType, NoneType, Pack, Pointer, String, StructType, Type, Variadic
from mojo_compiler.types.layout import members, offsets, size_align

_HANDLES = 1 << 62
"""Unbounded integers from this on, types and texts of attributes are kept beside the memory, which holds their number."""

Read = Callable[[AddressSpace, int], Any]
Write = Callable[[AddressSpace, int, Any], None]


class Accessor(NamedTuple):
    """Reads and writes one type at an address; both raise `EvaluationError`."""

    read: Read
    write: Write


@cache
def accessor(type: Type) -> Accessor:
    """The accessor of a type, trivial or not."""
    plain = codec(type)
    if plain is not None:
        return _plain(*plain, size_align(type)[0])
    match type:
        case StructType() | Pack():
            return _aggregate(tuple((accessor(m), o) for m, o in zip(members(type), offsets(type), strict=True)))
        case Array(size, element):
            stride = size_align(element)[0]
            return _aggregate(tuple((accessor(element), i * stride) for i in range(size)))
        case Pointer():
            return _POINTER
        case NoneType():
            return Accessor(lambda memory, address: None, lambda memory, address, value: None)
        case String():
            return Accessor(_read_string, _write_string)
        case Variadic(element):
            return _variadic(element if element.is_trivial else Pointer(element))
        case FunctionType(capturing=True):
            return Accessor(_read_capturing, _write_capturing)
        case FunctionType():
            return Accessor(_read_function, _write_function)
        case _:
            return Accessor(_read_object, _write_object)


def path_offset(type: Type, path: tuple[int, ...]) -> int:
    """Byte offset of a field path in a type."""
    offset = 0
    for index in path:
        if isinstance(type, Array):
            type = type.element
            offset += index * size_align(type)[0]
        else:
            inner = members(type)
            if index >= len(inner):
                raise InternalError(f"no member {index} in {type}")
            offset += offsets(type)[index]
            type = inner[index]
    return offset


def _plain(decode: Decode, encode: Encode, size: int) -> Accessor:
    def read(memory: AddressSpace, address: int) -> Any:
        block = memory.blocks.get(address >> SHIFT)
        if block is None:
            raise memory.bad_access(address)
        try:
            return decode(block, address & MASK)
        except struct.error:
            raise memory.bad_access(address) from None

    def write(memory: AddressSpace, address: int, value: Any) -> None:
        block = memory.blocks.get(address >> SHIFT)
        if block is None or block.__class__ is bytes:
            raise memory.bad_access(address, read_only=block is not None)
        try:
            encode(block, address & MASK, value)
        except struct.error:
            memory.locate(address, size)
            raise

    return Accessor(read, write)


def _aggregate(parts: tuple[tuple[Accessor, int], ...]) -> Accessor:
    if len(parts) == 1:
        (inner_read, inner_write), _ = parts[0]
        return Accessor(
            lambda memory, address: (inner_read(memory, address),),
            lambda memory, address, value: inner_write(memory, address, value[0]),
        )
    reads = tuple((part.read, offset) for part, offset in parts)
    writes = tuple((part.write, offset) for part, offset in parts)

    def read(memory: AddressSpace, address: int) -> Any:
        return tuple([inner(memory, address + offset) for inner, offset in reads])

    def write(memory: AddressSpace, address: int, value: Any) -> None:
        for (inner, offset), member in zip(writes, value, strict=True):
            inner(memory, address + offset, member)

    return Accessor(read, write)


_POINTER = Accessor(_plain(*single("<Q"), 8).read, lambda memory, address, value: memory.write_word(address, value))


def _read_string(memory: AddressSpace, address: int) -> bytes:
    return memory.read(memory.read_word(address), memory.read_word(address + 8))


def _write_string(memory: AddressSpace, address: int, value: bytes) -> None:
    memory.write_word(address, memory.text_address(value))
    memory.write_word(address + 8, len(value))


def _variadic(slot: Type) -> Accessor:
    inner, stride = accessor(slot), size_align(slot)[0]

    def read(memory: AddressSpace, address: int) -> Any:
        start = memory.read_word(address)
        return tuple([inner.read(memory, start + i * stride) for i in range(memory.read_word(address + 8))])

    def write(memory: AddressSpace, address: int, value: Any) -> None:
        start = memory.new_block(bytearray(stride * len(value)))
        for i, element in enumerate(value):
            inner.write(memory, start + i * stride, element)
        memory.write_word(address, start)
        memory.write_word(address + 8, len(value))

    return Accessor(read, write)


def _read_function(memory: AddressSpace, address: int) -> Any:
    return memory.function_at(memory.read_word(address))


def _write_function(memory: AddressSpace, address: int, value: Any) -> None:
    memory.write_word(address, memory.function_address(value))


def _read_capturing(memory: AddressSpace, address: int) -> Any:
    return memory.function_at(memory.read_word(address)), memory.read_word(address + 8)


def _write_capturing(memory: AddressSpace, address: int, value: Any) -> None:
    memory.write_word(address, memory.function_address(value[0]))
    memory.write_word(address + 8, value[1])


def _read_object(memory: AddressSpace, address: int) -> Any:
    number = memory.read_word(address)
    if number & _HANDLES and not number >> 63:
        return memory.objects[number - _HANDLES]
    return number - (1 << 64) if number >> 63 else number


def _write_object(memory: AddressSpace, address: int, value: Any) -> None:
    if isinstance(value, int) and -_HANDLES <= value < _HANDLES:
        memory.write_word(address, value)
    else:
        memory.write_word(address, _HANDLES + len(memory.objects))
        memory.objects.append(value)
