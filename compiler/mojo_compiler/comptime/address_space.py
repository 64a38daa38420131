"""The address space of one compile-time evaluation: blocks of bytes, and functions; every access is checked."""

from __future__ import annotations

import struct
from typing import Any

from mojo_compiler.dialects.core import EvaluationError

SHIFT = 28
"""Blocks are so many bits of address apart: the upper bits of an address are the number of its block, the others the offset in it."""

MASK = (1 << SHIFT) - 1
"""The bits of an address that are the offset in its block."""

BASE = 0x7E57_0000_0000_0000
"""Address of block 0. Blocks are 256 MiB apart, so that no arithmetic on one pointer reaches a neighbour."""

FUNCTIONS = 0x7E56_0000_0000_0000
"""Address of function 0; they are 16 bytes apart and cannot be read."""

_FUNCTION_SIZE = 16
_POINTER_FORM = struct.Struct("<Q")


class AddressSpace:
    """The blocks and functions of one evaluation. `limit` is in bytes."""

    def __init__(self, limit: int = 1 << 28) -> None:
        self.blocks: dict[int, bytearray | bytes] = {}
        self.heap: set[int] = set()
        self.stack: list[int] = []
        self.objects: list[Any] = []
        self._next = BASE >> SHIFT
        self._left = limit
        self._texts: dict[bytes, int] = {}
        self._functions: list[Any] = []
        self._function_addresses: dict[Any, int] = {}

    # ---- blocks -----------------------------------------------------------------------------------------------

    def new_block(self, data: bytearray | bytes) -> int:
        """Add a block and return its address; `bytes` cannot be written to."""
        self._left -= len(data)
        if self._left < 0 or len(data) > MASK:
            raise EvaluationError("out of compile-time memory")
        key = self._next
        self._next = key + 1
        self.blocks[key] = data
        return key << SHIFT

    def allocate(self, size: int, alignment: int) -> int:
        """Reserve zeroed heap memory."""
        if not 0 <= size <= min(MASK, self._left):
            raise EvaluationError(f"cannot allocate {size} bytes at compile time")
        address = self.new_block(bytearray(size))
        self.heap.add(address)
        return address

    def release(self, address: int) -> None:
        """Free heap memory; null is ignored."""
        if address == 0:
            return
        if address not in self.heap:
            raise EvaluationError("freed memory that is not allocated")
        self.heap.discard(address)
        self._drop(address >> SHIFT)

    def stack_allocate(self, size: int, alignment: int) -> int:
        """Reserve memory until the current function returns (see `unwind`)."""
        if not 0 <= size <= min(MASK, self._left):
            raise EvaluationError(f"cannot allocate {size} bytes at compile time")
        address = self.new_block(bytearray(size))
        self.stack.append(address >> SHIFT)
        return address

    def unwind(self, height: int) -> None:
        """Free stack memory reserved since `stack` had this height."""
        while len(self.stack) > height:
            self._drop(self.stack.pop())

    def drop_reserved(self, index: int) -> None:
        """Free one piece of stack memory, by its place in `stack`."""
        self._drop(self.stack.pop(index))

    def _drop(self, key: int) -> None:
        block = self.blocks.pop(key, None)
        if block is not None:
            self._left += len(block)

    def text_address(self, data: bytes) -> int:
        """The address of static bytes followed by a NUL."""
        address = self._texts.get(data)
        if address is None:
            address = self._texts[data] = self.new_block(data + b"\0")
        return address

    # ---- access -----------------------------------------------------------------------------------------------

    def read(self, address: int, size: int) -> bytes:
        """Read bytes."""
        if size == 0:
            return b""
        block, offset = self.locate(address, size)
        return bytes(block[offset : offset + size])

    def write(self, address: int, data: bytes) -> None:
        """Write bytes."""
        if not data:
            return
        block, offset = self.locate(address, len(data))
        if isinstance(block, bytes):
            raise self.bad_access(address, read_only=True)
        block[offset : offset + len(data)] = data

    def locate(self, address: int, size: int) -> tuple[bytearray | bytes, int]:
        """The block and offset of some bytes. Raises `EvaluationError` unless all of them are there."""
        block, offset = self.blocks.get(address >> SHIFT), address & MASK
        if block is None or offset + size > len(block) or size < 0:
            raise self.bad_access(address)
        return block, offset

    def bad_access(self, address: int, read_only: bool = False) -> EvaluationError:
        """The error for an access that is not allowed."""
        if read_only:
            return EvaluationError("wrote to constant memory")
        if address == 0:
            return EvaluationError("dereferenced a null pointer")
        if address >> SHIFT in self.blocks:
            return EvaluationError("accessed memory out of bounds")
        if self.ever(address):
            return EvaluationError("accessed memory that was freed")
        return EvaluationError("dereferenced a pointer to memory that does not exist at compile time")

    def ever(self, address: int) -> bool:
        """Whether an address lies in a block, be it freed."""
        return BASE >> SHIFT <= address >> SHIFT < self._next

    # ---- functions --------------------------------------------------------------------------------------------

    def function_address(self, function: Any) -> int:
        """The address that stands for a function."""
        address = self._function_addresses.get(function)
        if address is None:
            address = self._function_addresses[function] = FUNCTIONS + len(self._functions) * _FUNCTION_SIZE
            self._functions.append(function)
        return address

    def function_at(self, address: int) -> Any:
        """The function an address stands for."""
        found = self.find_function(address)
        if found is None:
            raise EvaluationError("called an address that is not a function")
        return found

    def find_function(self, address: int) -> Any | None:
        """The function an address stands for, None if there is none."""
        index, rest = divmod(address - FUNCTIONS, _FUNCTION_SIZE)
        return self._functions[index] if rest == 0 and 0 <= index < len(self._functions) else None

    # ---- words ------------------------------------------------------------------------------------------------

    def read_word(self, address: int) -> int:
        """Read an address-sized number."""
        block, offset = self.locate(address, 8)
        value: int = _POINTER_FORM.unpack_from(block, offset)[0]
        return value

    def write_word(self, address: int, value: int) -> None:
        """Write an address-sized number, reduced to 64 bits."""
        self.write(address, _POINTER_FORM.pack(value & 0xFFFF_FFFF_FFFF_FFFF))
