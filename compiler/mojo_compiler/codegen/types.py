"""LLVM types of Mojo types: in registers and in memory.

An aggregate with one member is that member. Large ones are held in memory, as addresses; others are first-class structs
with their members in register form. In memory booleans are bytes, and a struct whose layout LLVM would choose differently
is packed with explicit gaps.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mojo_compiler.dialects.text import simd_text
from mojo_compiler.types.core import (
    Array,
    DType,
    DTypeType,
    Float,
    FunctionType,
    Integer,
    NoneType,
    Pack,
    Passing,
    Pointer,
    Simd,
    String,
    StructType,
    Type,
    Variadic,
)
from mojo_compiler.types.layout import members, offsets, size_align

_FLOATS = {16: "half", 32: "float", 64: "double"}
MOST_IN_REGISTERS = 64
"""Scalars of an aggregate from which on its values are held in memory: LLVM takes time by their square for those in registers."""
_LLVM_VECTOR_ALIGNMENT = 64
"""The largest alignment in bytes that types.layout gives a vector; LLVM's own goes on growing with the size."""


@cache
def sole(type: Type) -> Type:
    """Look through aggregates of one member."""
    inner = members(type)
    return sole(inner[0]) if len(inner) == 1 else type


@cache
def register_text(type: Type) -> str:
    """LLVM type of a value of a trivial type; ``{}`` for none. Literal-only types count as a word."""
    if in_memory(type):
        return "ptr"
    match sole(type):
        case Integer(bits):
            return f"i{bits}"
        case Float(bits):
            return _FLOATS[bits]
        case Simd() as vector:
            return simd_text(vector)
        case Pointer() | FunctionType(capturing=False):
            return "ptr"
        case FunctionType():
            return "{ ptr, ptr }"
        case String() | Variadic():
            return "{ ptr, i64 }"
        case DTypeType():
            return "i8"
        case NoneType():
            return "{}"
        case Array(size, element):
            return f"[{size} x {register_text(element)}]"
        case StructType() | Pack() as aggregate:
            inner = ", ".join(register_text(m) for m in members(aggregate))
            return f"{{ {inner} }}" if inner else "{}"
        case _:
            return "i64"


@cache
def memory_text(type: Type) -> str:
    """LLVM type in memory. Types that live there only are just bytes."""
    if type.passing is Passing.MEMORY:
        return f"[{size_align(type)[0]} x i8]"
    match sole(type):
        case Integer(1):
            return "i8"
        case Simd(size, DType.bool):
            return "i8" if size == 1 else f"<{size} x i8>"
        case Array(size, element):
            return f"[{size} x {memory_text(element)}]"
        case StructType() | Pack() as aggregate:
            return memory_struct(aggregate).text
        case other:
            return register_text(other)


@cache
def scalars(type: Type) -> int:
    """How many scalars and vectors a value of a trivial type has."""
    match type:
        case Array(size, element):
            return size * scalars(element)
        case StructType() | Pack():
            return sum(map(scalars, members(type)))
        case _:
            return 1


@cache
def in_memory(type: Type) -> bool:
    """Whether a value of a trivial type is, for LLVM, the address of memory that holds it and does not change while it is used."""
    return type.is_trivial and scalars(type) > MOST_IN_REGISTERS


class MemoryStruct(NamedTuple):
    """An aggregate in memory: its LLVM type and where its members are in it."""

    text: str
    indices: tuple[int, ...]


@cache
def memory_struct(type: Type) -> MemoryStruct:
    """The memory form of an aggregate of trivial members."""
    inner = members(type)
    if _natural(type):
        text = ", ".join(memory_text(m) for m in inner)
        return MemoryStruct(f"{{ {text} }}" if text else "{}", tuple(range(len(inner))))
    parts: list[str] = []
    indices: list[int] = []
    end = 0
    for member, offset in zip(inner, offsets(type), strict=True):
        if offset > end:
            parts.append(f"[{offset - end} x i8]")
        indices.append(len(parts))
        parts.append(memory_text(member))
        end = offset + size_align(member)[0]
    if size_align(type)[0] > end:
        parts.append(f"[{size_align(type)[0] - end} x i8]")
    return MemoryStruct(f"<{{ {', '.join(parts)} }}>", tuple(indices))


def _natural(type: Type) -> bool:
    """Whether LLVM lays the memory form out as types.layout does."""
    match type:
        case Simd():
            return size_align(type)[0] <= _LLVM_VECTOR_ALIGNMENT
        case Array(_, element):
            return _natural(element)
        case _:
            return all(_natural(m) for m in members(type))


@cache
def has_booleans(type: Type) -> bool:
    """Whether the register form differs from the memory form."""
    return register_text(type) != memory_text(type)


@cache
def is_scalar(type: Type) -> bool:
    """Whether a value is loaded and stored by one instruction: no aggregate but an array that looks alike in memory."""
    match sole(type):
        case StructType() | Pack() | NoneType() | String() | Variadic() | FunctionType(capturing=True):
            return False
        case Array(_, element):
            return is_scalar(element) and not has_booleans(element) and _natural(element)
        case _:
            return True


@cache
def parts(type: Type) -> tuple[tuple[Type, int], ...]:
    """Types and byte offsets of what an aggregate value is stored as, for types that are not scalar."""
    match sole(type):
        case StructType() | Pack() as aggregate:
            return tuple(zip(members(aggregate), offsets(aggregate), strict=True))
        case Array(size, element):
            stride = size_align(element)[0]
            return tuple((element, i * stride) for i in range(size))
        case String() | Variadic():
            return ((_BYTE_POINTER, 0), (_WORD, 8))
        case FunctionType():
            return ((_BYTE_POINTER, 0), (_BYTE_POINTER, 8))
        case _:
            return ()


_BYTE_POINTER = Pointer(Integer(8))
_WORD = Integer(64)
