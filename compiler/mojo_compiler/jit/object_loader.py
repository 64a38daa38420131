"""Loads object files: places their sections in memory and applies their relocations."""

from __future__ import annotations

import ctypes
import mmap
import sys
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Protocol

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.jit.code_memory import CodeMemory
from mojo_compiler.jit.llvm import binding
from mojo_compiler.jit.object_compiler import CompiledObject
from mojo_compiler.jit.object_file import ElfImage, Section
from mojo_compiler.jit.process_symbols import process_address
from mojo_compiler.jit.processor import X86_64, machine
from mojo_compiler.jit.target import STRAIGHT_LINE, new_machine

Lookup = Callable[[str], int | None]
"""The address that a name has so far, if any."""

# Relocations of the x86-64 System V ABI, by number: R_X86_64_64, PC32, PLT32 and PC64.
_ABSOLUTE_64, _RELATIVE_32, _CALL, _RELATIVE_64 = 1, 2, 4, 24
# GOTPCREL, GOTPCRELX and REX_GOTPCRELX: the offset of a table entry that holds the address. The last two allow a linker to turn the
# load into one without a table, which is not done here: it saves a load where code is close to its target, and nothing else.
_FROM_TABLE = frozenset({9, 41, 42})
# jmp *0(%rip): to the address in the 8 bytes that follow the instruction.
_JUMP = b"\xff\x25\0\0\0\0"
_JUMP_SIZE, _ENTRY_SIZE = 16, 8  # a jump is 14 bytes; code is aligned to 16
_ABSOLUTE_SECTION = 0xFFF1  # SHN_ABS: the value of the symbol is its address
_LARGEST_ALIGNMENT = 4096  # pages: more cannot be promised, nor is it asked for

_CODE_MEMORY = CodeMemory()
_LOCK = Lock()


class ObjectLinker(Protocol):
    """Protocol of what an engine links through."""

    def link(self, objects: Sequence[CompiledObject]) -> list[dict[str, int]]:
        """Link objects that may need each other; the addresses of what each of them exports. All they need is known to exist."""

    def define(self, symbol: str, address: int) -> None:
        """Make a name mean an address in what is linked later."""


def make_linker(lookup: Lookup) -> ObjectLinker:
    """The linker of this platform: an `ObjectLoader` where it understands what LLVM makes, or else LLVM's."""
    own = sys.platform == "linux" and machine() in X86_64
    return ObjectLoader(lookup) if own else LlvmLinker()


class LlvmLinker:
    """LLVM's own linker."""

    def __init__(self) -> None:
        llvm = binding()
        self._engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), new_machine(STRAIGHT_LINE))

    def link(self, objects: Sequence[CompiledObject]) -> list[dict[str, int]]:
        """Link objects that may need each other; the addresses of what each of them exports."""
        # MCJIT resolves a name it does not find to address 0, and aborts the process in `get_function_address` for one that nobody
        # defines: `Engine.load` has checked all names before.
        for compiled in objects:
            for name in compiled.undefined:
                if binding().address_of_symbol(name) is None and (address := process_address(name)) is not None:
                    self.define(name, address)  # one of Python's that LLVM does not see
            self._engine.add_object_file(binding().ObjectFileRef.from_data(compiled.image))
        self._engine.finalize_object()
        return [{name: int(self._engine.get_function_address(name)) for name in compiled.defined} for compiled in objects]

    def define(self, symbol: str, address: int) -> None:
        """Make a name mean an address in what is linked later, here and elsewhere in the process."""
        binding().add_symbol(symbol, address)


class ObjectLoader:
    """Links ELF objects of x86-64 processors."""

    def __init__(self, lookup: Lookup) -> None:
        """`lookup` knows the names of other objects and of the process."""
        self._lookup = lookup

    def link(self, objects: Sequence[CompiledObject]) -> list[dict[str, int]]:
        """Link objects that may need each other; the addresses of what each of them exports. Raises `InternalError` for what is not
        understood, and `MemoryError`.
        """
        with _LOCK:
            return _Batch([ElfImage(compiled.image) for compiled in objects], self._lookup).place()

    def define(self, symbol: str, address: int) -> None:
        """Nothing is to be done: what was defined is found by the lookup."""


class _Batch:
    """Objects that are linked together: in pages of their own first their code and the tables it needs, then their constants. Their
    data is elsewhere.
    """

    def __init__(self, images: list[ElfImage], lookup: Lookup) -> None:
        self.images = images
        self.lookup = lookup
        self.bases: list[dict[int, int]] = [{} for _ in images]
        self.exported: dict[str, int] = {}
        self.tables: dict[int, int] = {}
        self.jumps: dict[int, int] = {}
        self.free = 0

    def place(self) -> list[dict[str, int]]:
        # At worst each relocation needs a table entry and a jump of its own.
        tables = sum(len(image.relocations) for image in self.images) * (_JUMP_SIZE + _ENTRY_SIZE)
        code = _up(self._lay_out(_is_code, 0), _JUMP_SIZE)
        constants = _up(code + tables, mmap.PAGESIZE)
        # The sections are laid out from address 0 to learn their sizes, then once more where memory was found for them.
        whole = self._lay_out(_is_constant, constants)
        start, data = _CODE_MEMORY.allocate(whole, self._lay_out(_is_data, 0), self._data_alignment())
        self._lay_out(_is_code, start)
        self._lay_out(_is_constant, start + constants)
        self._lay_out(_is_data, data)
        self.free = start + code
        exports = [self._export(image, bases) for image, bases in zip(self.images, self.bases, strict=True)]
        for image, bases in zip(self.images, self.bases, strict=True):
            self._write(image, bases)
        _CODE_MEMORY.make_executable(start, whole)
        return exports

    def _lay_out(self, kind: Callable[[Section], bool], start: int) -> int:
        """Give the sections of one kind their addresses from `start` on; returns where they end."""
        at = start
        for image, bases in zip(self.images, self.bases, strict=True):
            for number, section in image.loaded.items():
                if kind(section):
                    at = _up(at, _alignment(section))
                    bases[number] = at
                    at += section.size
        return at

    def _data_alignment(self) -> int:
        return max((_alignment(section) for image in self.images for section in image.loaded.values() if _is_data(section)), default=1)

    def _export(self, image: ElfImage, bases: dict[int, int]) -> dict[str, int]:
        """What others may refer to. Of a weak definition that is there already, the first one counts."""
        out: dict[str, int] = {}
        for symbol in image.symbols.defines:
            if symbol.is_exported:
                known = self._known(symbol.name) if symbol.is_weak else None
                out[symbol.name] = bases[symbol.section] + symbol.offset if known is None else known
        self.exported |= out
        return out

    def _known(self, name: str) -> int | None:
        found = self.exported.get(name)
        return self.lookup(name) if found is None else found

    def _write(self, image: ElfImage, bases: dict[int, int]) -> None:
        contents = {number: bytearray(image.content(number)) for number in image.loaded}
        targets: dict[int, int] = {}
        for section, offset, kind, symbol, addend in image.relocations:
            target = targets.get(symbol)
            if target is None:
                target = targets[symbol] = self._target(image, bases, symbol)
            value, size = self._value(kind, target, addend, bases[section] + offset)
            contents[section][offset : offset + size] = value.to_bytes(size, "little", signed=value < 0)
        for number, content in contents.items():
            ctypes.memmove(bases[number], bytes(content), len(content))

    def _target(self, image: ElfImage, bases: dict[int, int], number: int) -> int:
        name, section, value = image.symbol(number)
        if section == _ABSOLUTE_SECTION:
            return value
        if not name:
            return bases[section] + value
        # A weak reference to what does not exist is null.
        return self._known(name) or 0

    def _value(self, kind: int, target: int, addend: int, place: int) -> tuple[int, int]:
        """What stands in an instruction or in data, and its size in bytes."""
        if kind == _ABSOLUTE_64:
            return target + addend & (1 << 64) - 1, 8
        if kind == _RELATIVE_64:
            return target + addend - place, 8
        if kind in _FROM_TABLE:
            target = self._entry(target)
        elif kind not in (_RELATIVE_32, _CALL):
            raise InternalError(f"relocation {kind} is not understood")
        value = target + addend - place
        # Only a call can be led over a jump of ours. Anything else that is too far away was compiled for the small code model by
        # mistake: what lies outside (libc, Python) is reached through the table.
        if kind == _CALL and not _fits(value):
            value = self._jump(target) + addend - place
        if not _fits(value):
            raise InternalError("compiled code and what it refers to are too far apart")
        return value, 4

    def _entry(self, target: int) -> int:
        """The address of a table entry that holds an address."""
        if target not in self.tables:
            self.tables[target] = self._add(target.to_bytes(8, "little"), _ENTRY_SIZE)
        return self.tables[target]

    def _jump(self, target: int) -> int:
        """The address of a jump to one that is too far away to be called."""
        if target not in self.jumps:
            self.jumps[target] = self._add(_JUMP + target.to_bytes(8, "little"), _JUMP_SIZE)
        return self.jumps[target]

    def _add(self, content: bytes, size: int) -> int:
        address = self.free
        ctypes.memmove(address, content, len(content))
        self.free += size
        return address


def _alignment(section: Section) -> int:
    return min(max(section.alignment, 1), _LARGEST_ALIGNMENT)


def _is_code(section: Section) -> bool:
    return section.is_code


def _is_constant(section: Section) -> bool:
    return not section.is_code and not section.is_writable


def _is_data(section: Section) -> bool:
    return section.is_writable


def _up(size: int, unit: int) -> int:
    return -(-size // unit) * unit


def _fits(value: int) -> bool:
    return -(1 << 31) <= value < 1 << 31
