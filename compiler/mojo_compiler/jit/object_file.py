"""Reads the symbol table of an ELF64 object file, so that nothing unknown ever reaches LLVM's linker.

LLVM resolves an unknown symbol to address 0 without a word, and calls that code generation adds by itself (half
precision, 128-bit division) are visible only in the object's symbol table, not in the module.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.records import dataclass

# The records of ELF64 (little-endian): Elf64_Shdr, Elf64_Sym, Elf64_Rela.
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_RELOCATION = struct.Struct("<QQq")
_SYMBOL_TABLE = 2  # SHT_SYMTAB
_RELOCATIONS = 4  # SHT_RELA
_NO_CONTENT, _UNWINDING = 8, 0x70000001  # SHT_NOBITS, SHT_X86_64_UNWIND
_WRITABLE, _LOADED, _EXECUTABLE = 1, 2, 4  # SHF_WRITE, SHF_ALLOC, SHF_EXECINSTR
# Those that occur in debug sections, and their bytes: R_X86_64_64, R_X86_64_32, R_X86_64_PC32.
_RELOCATION_SIZES = {1: 8, 10: 4, 2: 4}
_SECTION_SHIFT = 32
_FUNCTION_TYPE = 2  # STT_FUNC
_LOCAL, _WEAK = 0, 2  # STB_LOCAL, STB_WEAK
_HIDDEN_VISIBILITIES = (1, 2)  # STV_INTERNAL, STV_HIDDEN
_FIRST_RESERVED_SECTION = 0xFF00  # SHN_LORESERVE
_LINKER_MADE = frozenset({"", "_GLOBAL_OFFSET_TABLE_"})


class Section(NamedTuple):
    """A header of the section table."""

    name: int
    kind: int
    flags: int
    address: int
    offset: int
    size: int
    link: int
    info: int
    alignment: int
    entry: int

    @property
    def is_writable(self) -> bool:
        """Whether its content changes while the program runs."""
        return bool(self.flags & _WRITABLE)

    @property
    def is_code(self) -> bool:
        """Whether it holds instructions."""
        return bool(self.flags & _EXECUTABLE)

    @property
    def is_loaded(self) -> bool:
        """Whether it is there while the program runs. How to unwind frames is left out: nothing unwinds compiled code."""
        return bool(self.flags & _LOADED) and self.kind != _UNWINDING


@dataclass(frozen=True)
class Symbol:
    """A definition: `offset` and `size` are bytes within the section number `section`."""

    name: str
    section: int
    offset: int
    size: int
    is_function: bool
    is_local: bool
    is_weak: bool

    @property
    def is_exported(self) -> bool:
        """Whether other objects may refer to it."""
        return not self.is_local


@dataclass(frozen=True)
class ObjectFile:
    """The symbols of one object file: what it `defines`, and the names it `needs` from elsewhere."""

    defines: tuple[Symbol, ...]
    needs: tuple[str, ...]


def read_object(image: bytes) -> ObjectFile:
    """Parse the symbols of an object file.

    Raises `InternalError` for anything but a 64-bit little-endian ELF file: objects of macOS (Mach-O) and Windows
    (COFF) are not understood.
    """
    if image[:6] != b"\x7fELF\x02\x01":
        raise InternalError("only 64-bit little-endian ELF object files are understood; this platform makes another kind")
    try:
        return _read_elf(image)
    except (struct.error, IndexError, ValueError) as error:
        raise InternalError(f"damaged object file: {error}") from error


def _read_elf(image: bytes) -> ObjectFile:
    defines: list[Symbol] = []
    needs: list[str] = []
    for name, info, visibility, section, value, size in _raw_symbols(image):
        kind, binding = info & 15, info >> 4
        if section == 0:
            # A weak reference may stay unresolved: it is null then.
            if binding != _WEAK and name not in _LINKER_MADE:
                needs.append(name)
        elif name and section < _FIRST_RESERVED_SECTION:
            local = binding == _LOCAL or visibility & 3 in _HIDDEN_VISIBILITIES
            defines.append(Symbol(name, section, value, size, kind == _FUNCTION_TYPE, local, binding == _WEAK))
    return ObjectFile(tuple(defines), tuple(needs))


class ElfImage:
    """An object file as a linker sees it: the sections to be `loaded`, by number, its `symbols`, and its `relocations`: section, offset
    there, kind, number of the symbol, addend. Raises `InternalError` like `read_object`.
    """

    def __init__(self, image: bytes) -> None:
        """Read an object file."""
        self.symbols = read_object(image)
        self._image = image
        sections = _sections(image)
        self.loaded = {i: section for i, section in enumerate(sections) if section.is_loaded}
        self.relocations: list[tuple[int, int, int, int, int]] = []
        self._table = self._names = 0
        for section in sections:
            if section.kind == _SYMBOL_TABLE:
                self._table, self._names = section.offset, sections[section.link].offset
            elif section.kind == _RELOCATIONS and section.info in self.loaded:
                rows = _RELOCATION.iter_unpack(image[section.offset : section.offset + section.size])
                self.relocations += [(section.info, offset, info & 0xFFFFFFFF, info >> 32, addend) for offset, info, addend in rows]

    def content(self, number: int) -> bytes:
        """The bytes of a section before relocation; empty for one that begins as zeros."""
        section = self.loaded[number]
        return b"" if section.kind == _NO_CONTENT else self._image[section.offset : section.offset + section.size]

    def symbol(self, number: int) -> tuple[str, int, int]:
        """A symbol's name ("" for one that is local), section (0: defined elsewhere) and offset there."""
        name, info, visibility, section, value, _ = _SYMBOL.unpack_from(self._image, self._table + number * _SYMBOL.size)
        local = section and (info >> 4 == _LOCAL or visibility & 3 in _HIDDEN_VISIBILITIES)
        return "" if local else _text_at(self._image, self._names + name), section, value


def code_address(section: int, offset: int) -> int:
    """How `debug_sections` writes the address of an instruction: one number for a section's number and an offset in bytes."""
    return section << _SECTION_SHIFT | offset


def debug_sections(image: bytes) -> dict[str, bytes]:
    """The sections that say where code comes from, by name, with addresses filled in (see `code_address`)."""
    sections = _sections(image)
    (names,) = struct.unpack_from("<H", image, 62)
    named = {i: _text_at(image, sections[names].offset + s.name) for i, s in enumerate(sections)}
    found = {i: bytearray(image[s.offset : s.offset + s.size]) for i, s in enumerate(sections) if named[i].startswith(".debug_")}
    for section in sections:
        if section.kind == _RELOCATIONS and section.info in found:
            _relocate(image, sections, section, found[section.info])
    return {named[i]: bytes(data) for i, data in found.items()}


def _relocate(image: bytes, sections: list[Section], table: Section, data: bytearray) -> None:
    symbols = sections[table.link].offset
    for offset, info, addend in _RELOCATION.iter_unpack(image[table.offset : table.offset + table.size]):
        size = _RELOCATION_SIZES.get(info & 0xFFFFFFFF)
        if size is None:
            continue
        *_, index, value, _ = _SYMBOL.unpack_from(image, symbols + (info >> 32) * _SYMBOL.size)
        in_code = 0 < index < len(sections) and sections[index].is_code
        target = code_address(index, value + addend) if in_code else value + addend
        data[offset : offset + size] = (target & (1 << 8 * size) - 1).to_bytes(size, "little")


def _sections(image: bytes) -> list[Section]:
    (start,) = struct.unpack_from("<Q", image, 40)
    (count,) = struct.unpack_from("<H", image, 60)
    return [Section(*_SECTION.unpack_from(image, start + i * _SECTION.size)) for i in range(count)]


def _text_at(image: bytes, begin: int) -> str:
    return image[begin : image.index(b"\0", begin)].decode()


def _raw_symbols(image: bytes) -> Iterator[tuple[str, int, int, int, int, int]]:
    sections = _sections(image)
    for section in sections:
        if section.kind != _SYMBOL_TABLE:
            continue
        names = sections[section.link].offset
        table = image[section.offset : section.offset + section.size]
        for name, info, visibility, index, value, size in _SYMBOL.iter_unpack(table):
            yield _text_at(image, names + name), info, visibility, index, value, size
