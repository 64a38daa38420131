"""Constants to live values in an evaluation's memory, and back.

Freezing copies what pointers lead to, so that the constant stands for itself: a block becomes an `Image` of its bytes,
and the words in it that are addresses of other blocks or of functions become relocations.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import Any

from mojo_compiler.comptime.address_space import BASE, FUNCTIONS, MASK, SHIFT
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.dialects.core import EvaluationError
from mojo_compiler.types.constants import NULL, Address, Image
from mojo_compiler.types.core import Array, Const, FunctionType, Index, Integer, Pack, Pointer, Simd, StructType, Type, Variadic
from mojo_compiler.types.layout import members, size_align

_WORD = 8


@cache
def is_plain(type: Type) -> bool:
    """Whether the live form of a value is its frozen form, unless it `has_address`."""
    match type:
        case Pointer() | FunctionType(capturing=True):
            return False
        case Variadic(element) | Array(_, element):
            return is_plain(element) and element.is_trivial
        case StructType() | Pack():
            return all(is_plain(m) for m in members(type))
        case _:
            return True


def has_address(value: Any) -> bool:
    """Whether a number in a frozen value of a plain type is an address."""
    return isinstance(value, Address) or (isinstance(value, tuple) and any(map(has_address, value)))


class Thaw:
    """Brings constants to life. Equal images share a block within one `Thaw`, so use a new one where each must be owned."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._blocks: dict[Image, int] = {}

    def value(self, type: Type, value: Any) -> Any:
        """The live form of a value of any type."""
        if is_plain(type) and not has_address(value):
            return value
        match type:
            case Simd():
                return tuple([self.address(v) for v in value])
            case Pointer() | Index() | Integer():
                return self.address(value)
            case FunctionType():
                return value, 0
            case Array(_, element):
                return tuple([self.value(element, v) for v in value])
            case Variadic(element):
                return tuple([self.value(element, v) if element.is_trivial else self.place(element, v) for v in value])
            case _:
                return tuple([self.value(m, v) for m, v in zip(members(type), value, strict=True)])

    def place(self, type: Type, value: Any) -> int:
        """The address of fresh memory that holds a value."""
        address = self._memory.allocate(*size_align(type))
        self._memory.store(address, type, self.value(type, value))
        return address

    def address(self, value: Address | int) -> int:
        """A pointer."""
        if isinstance(value, int):
            return value
        return value.offset if value.image is None else self._block(value.image) + value.offset

    def _block(self, image: Image) -> int:
        start = self._blocks.get(image)
        if start is None:
            start = self._blocks[image] = self._memory.allocate(len(image.data), 1)
            self._memory.write(start, image.data)
            for offset, target in image.relocations:
                word = self.address(target) if isinstance(target, Address) else self._memory.function_address(target)
                self._memory.write_word(start + offset, word)
        return start


class Freeze:
    """Turns live values into constants. Raises `EvaluationError` for what cannot outlive the evaluation."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._images: dict[int, Image | None] = {}

    def const(self, type: Type, value: Any) -> Const:
        """The constant of a live value."""
        return Const(type, self.value(type, value))

    def value(self, type: Type, value: Any) -> Any:
        """The frozen form of a live value of any type."""
        if is_plain(type) and not self._points(value):
            return value
        match type:
            case Simd():
                return tuple([self.address(v) if self._points(v) else v for v in value])
            case Pointer() | Index() | Integer():
                return self.address(value)
            case FunctionType():
                if value[1]:
                    raise EvaluationError("a closure cannot leave the evaluation that made it")
                return value[0]
            case Array(_, element):
                return tuple([self.value(element, v) for v in value])
            case Variadic(element):
                return tuple([self.value(element, v if element.is_trivial else self._memory.load(v, element)) for v in value])
            case _:
                return tuple([self.value(m, v) for m, v in zip(members(type), value, strict=True)])

    def address(self, value: int) -> Address:
        """A pointer: into a frozen copy of its block, or a bare number."""
        key = value >> SHIFT
        if key in self._memory.blocks:
            return Address(self._image(key), value & MASK)
        if self._memory.ever(value):
            raise self._memory.bad_access(value)
        return Address(None, value) if value else NULL

    def _points(self, value: Any) -> bool:
        """Whether a live number is, or a tuple has, the address of memory which is there."""
        if isinstance(value, tuple):
            return any(map(self._points, value))
        return isinstance(value, int) and value >= BASE and value >> SHIFT in self._memory.blocks

    def _image(self, key: int) -> Image:
        if key in self._images:
            image = self._images[key]
            if image is None:
                raise EvaluationError("memory that points back to itself cannot become a constant")
            return image
        self._images[key] = None
        block = self._memory.blocks[key]
        image = self._images[key] = Image(*self._relocated(bytearray(block)), mutable=isinstance(block, bytearray))
        return image

    def _relocated(self, data: bytearray) -> tuple[bytes, tuple[tuple[int, Any], ...]]:
        """A block's bytes with the addresses taken out. What was freed already is nobody's and becomes null."""
        found: list[tuple[int, Any]] = []
        for index, (word,) in enumerate(struct.iter_unpack("<Q", data[: len(data) // _WORD * _WORD])):
            if word < FUNCTIONS or word >> 63:
                continue
            function = self._memory.find_function(word)
            if function is not None:
                found.append((index * _WORD, function))
            elif word >> SHIFT in self._memory.blocks:
                found.append((index * _WORD, self.address(word)))
            elif not self._memory.ever(word):
                continue
            data[index * _WORD : (index + 1) * _WORD] = bytes(_WORD)
        return bytes(data), tuple(found)
