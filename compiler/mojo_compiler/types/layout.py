"""Sizes and offsets in memory, shared by the interpreter and by code generation (64-bit targets)."""

from __future__ import annotations

from functools import cache

from mojo_compiler.types.core import (
    Array,
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


def _round_up(value: int, alignment: int) -> int:
    return (value + alignment - 1) // alignment * alignment


def members(type: Type) -> tuple[Type, ...]:
    """The element types of an aggregate (struct, pack), empty for anything else."""
    if isinstance(type, StructType):
        return tuple(f.type for f in type.fields)
    return type.elements if isinstance(type, Pack) else ()


@cache
def holds_pointer(type: Type) -> bool:
    """Whether a value has addresses among its bits."""
    match type:
        case Pointer():
            return True
        case Array(_, element):
            return holds_pointer(element)
        case StructType() | Pack():
            return any(map(holds_pointer, members(type)))
    return False


@cache
def holds_closure(type: Type) -> bool:
    """Whether a value may be, or have in it, a function that captured variables."""
    match type:
        case FunctionType(capturing=capturing):
            return capturing
        case Array(_, element) | Variadic(element):
            return holds_closure(element)
        case StructType() | Pack():
            return any(map(holds_closure, members(type)))
    return False


@cache
def size_align(type: Type) -> tuple[int, int]:
    """Return size (a multiple of the alignment) and alignment in bytes. Booleans take one byte a lane."""
    match type:
        case StructType() | Pack():
            offset, alignment = 0, 1
            for member in members(type):
                size, align = size_align(member)
                offset = _round_up(offset, align) + size
                alignment = max(alignment, align)
            return _round_up(offset, alignment), alignment
        case Simd(size, dtype):
            return max(dtype.bits // 8, 1) * size, min(max(dtype.bits // 8, 1) * size, 64)
        case Integer(bits) | Float(bits):
            size = 1 << (max(bits // 8, 1) - 1).bit_length()
            return size, size
        case Array(size, element):
            inner, align = size_align(element)
            return inner * size, align
        case DTypeType():
            return 1, 1
        case NoneType():
            return 0, 1
        case String() | Variadic():
            return 16, 8
        case FunctionType(capturing=True):
            return 16, 8
        case _:
            return 8, 8


@cache
def offsets(type: Type) -> tuple[int, ...]:
    """Byte offsets of an aggregate's members."""
    out, offset = [], 0
    for member in members(type):
        size, align = size_align(member)
        offset = _round_up(offset, align)
        out.append(offset)
        offset += size
    return tuple(out)
