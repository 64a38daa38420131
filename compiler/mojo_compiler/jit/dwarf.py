"""Reads the debug information that LLVM puts into object files (DWARF 4, line tables only): from instructions to lines.

Only looked at after something went wrong. Addresses are those of `objectfile.code_address`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from mojo_compiler.jit.object_file import debug_sections
from mojo_compiler.records import dataclass, field

_UNIT_HEADER = struct.Struct("<IHIB")  # length, version, offset of the abbreviations, size of an address
# Attributes: DW_AT_name, low_pc, high_pc, stmt_list, abstract_origin; ranges, call_column, call_line.
_NAME, _LOW, _HIGH, _STATEMENTS, _ORIGIN = 0x03, 0x11, 0x12, 0x10, 0x31
_RANGES, _CALL_COLUMN, _CALL_LINE = 0x55, 0x57, 0x59
# Tags: DW_TAG_subprogram, DW_TAG_inlined_subroutine.
_SUBPROGRAM, _INLINED = 0x2E, 0x1D
# Forms: DW_FORM_addr, strp; then the sizes of those that have one: data2, data4, data8, data1, flag, ref1, ref2, ref4, ref8, sec_offset.
_ADDRESS_FORM, _STRING_POINTER = 0x01, 0x0E
_FIXED = {_ADDRESS_FORM: 8, 0x05: 2, 0x06: 4, 0x07: 8, 0x0B: 1, 0x0C: 1, _STRING_POINTER: 4, 0x11: 1, 0x12: 2, 0x13: 4, 0x14: 8, 0x17: 4}
# DW_FORM_sdata, udata, string, flag_present.
_SIGNED, _UNSIGNED, _STRING, _PRESENT = 0x0D, 0x0F, 0x08, 0x19


@dataclass(frozen=True)
class SourceLine:
    """A position in the text of the function `symbol`: 1-based line and column, 0 where unknown."""

    symbol: str
    line: int
    column: int


class Row(NamedTuple):
    """From `address` on instructions belong to a line and column, until the next row; a row that `ends` is where no code follows."""

    address: int
    line: int
    column: int
    ends: bool


@dataclass
class _Function:
    """A function or an inlined call, with the address ranges of its code."""

    symbol: str
    ranges: list[tuple[int, int]]
    line: int
    column: int
    inner: list[_Function] = field(default_factory=list)

    def covers(self, address: int) -> bool:
        return any(low <= address < high for low, high in self.ranges)


class DebugInfo:
    """What one object file says about its instructions."""

    def __init__(self, image: bytes) -> None:
        """Read an object file; one without debug information knows nothing."""
        self._sections = debug_sections(image)
        self._functions: list[_Function] = []
        self._rows: list[Row] = []
        self._names: dict[int, str] = {}
        self._base = 0  # where the code of the unit begins that is being read
        if ".debug_info" in self._sections:
            self._read_units()

    def lines_at(self, symbol: str, start: int, end: int, address: int) -> tuple[SourceLine, ...]:
        """The position of an instruction of the function `symbol`, whose code is from `start` to `end`, and those of the calls
        it was inlined through, innermost first; () for code that has no lines.
        """
        if not any(start <= row.address < end for row in self._rows):
            return ()
        # LLVM describes only functions that others were inlined into.
        chain = [_Function(symbol, [(start, end)], 0, 0)]
        level = [inner for f in self._functions if f.covers(address) for inner in f.inner]
        while found := next((f for f in level if f.covers(address)), None):
            chain.append(found)
            level = found.inner
        line, column = self._row(start, address)
        out: list[SourceLine] = []
        for function in reversed(chain):
            out.append(SourceLine(function.symbol, line, column))
            line, column = function.line, function.column
        return tuple(out)

    def _row(self, start: int, address: int) -> tuple[int, int]:
        """The line of an address. Code that several lines share has none: then the line before it in the function."""
        before = [row for row in self._rows if start <= row.address <= address and row.line and not row.ends]
        before.sort(key=lambda row: row.address)
        return (before[-1].line, before[-1].column) if before else (0, 0)

    # -- functions --

    def _read_units(self) -> None:
        data, offset = self._sections[".debug_info"], 0
        while offset < len(data):
            length, _, abbreviations, _ = _UNIT_HEADER.unpack_from(data, offset)
            end = offset + 4 + length
            self._read_unit(offset, end, self._abbreviations(abbreviations))
            offset = end

    def _abbreviations(self, offset: int) -> dict[int, tuple[int, bool, list[tuple[int, int]]]]:
        reader = _DwarfReader(self._sections[".debug_abbrev"], offset)
        out: dict[int, tuple[int, bool, list[tuple[int, int]]]] = {}
        while code := reader.unsigned():
            tag, children = reader.unsigned(), bool(reader.number(1))
            attributes: list[tuple[int, int]] = []
            while any(pair := (reader.unsigned(), reader.unsigned())):
                attributes.append(pair)
            out[code] = tag, children, attributes
        return out

    def _read_unit(self, start: int, end: int, abbreviations: dict[int, tuple[int, bool, list[tuple[int, int]]]]) -> None:
        reader = _DwarfReader(self._sections[".debug_info"], start + _UNIT_HEADER.size)
        levels: list[list[_Function]] = [self._functions]
        while reader.at < end and levels:
            place = reader.at - start
            code = reader.unsigned()
            if not code:
                levels.pop()
                continue
            tag, children, attributes = abbreviations[code]
            values = {name: reader.form(form) for name, form in attributes}
            self._names[place] = self._name(values)
            inner = levels[-1]
            if tag in (_SUBPROGRAM, _INLINED):
                function = _Function(self._names[place], self._ranges(values), values.get(_CALL_LINE, 0), values.get(_CALL_COLUMN, 0))
                levels[-1].append(function)
                inner = function.inner
            elif _STATEMENTS in values:
                self._base = values.get(_LOW, 0)
                self._rows += line_rows(self._sections[".debug_line"], values[_STATEMENTS])
            if children:
                levels.append(inner)

    def _name(self, values: dict[int, int]) -> str:
        if _ORIGIN in values:
            return self._names.get(values[_ORIGIN], "")
        return _text(self._sections[".debug_str"], values[_NAME]) if _NAME in values else ""

    def _ranges(self, values: dict[int, int]) -> list[tuple[int, int]]:
        if _RANGES in values:
            return list(range_list(self._sections[".debug_ranges"], values[_RANGES], self._base))
        low = values.get(_LOW, 0)
        return [(low, low + values[_HIGH])] if _HIGH in values else []


def range_list(data: bytes, offset: int, base: int) -> Iterator[tuple[int, int]]:
    """The address ranges listed at an offset, relative to the start of their compilation unit (DWARF 4, section 2.17.3)."""
    while True:
        low, high = struct.unpack_from("<QQ", data, offset)
        offset += 16
        if not high:
            return
        if low == (1 << 64) - 1:
            base = high
        else:
            yield base + low, base + high


# -- line programs --


def line_rows(data: bytes, offset: int) -> list[Row]:
    """Run the line number program at an offset (DWARF 4, section 6.2)."""
    reader = _DwarfReader(data, offset)
    end = reader.number(4) + reader.at
    reader.number(2)
    header = reader.number(4)
    program = reader.at + header
    reader.at += 3  # bytes in an instruction, operations in one, whether rows start statements
    base, span, first = reader.signed_byte(), reader.number(1), reader.number(1)
    reader.at = program
    return _run(reader, end, base, span, first)


def _run(reader: _DwarfReader, end: int, base: int, span: int, first: int) -> list[Row]:
    rows: list[Row] = []
    address, line, column = 0, 1, 0
    while reader.at < end:
        code = reader.number(1)
        if code >= first:  # a special opcode moves on in both ways and adds a row
            address, line = address + (code - first) // span, line + base + (code - first) % span
            rows.append(Row(address, line, column, False))
        elif code == 0:  # extended: its size, then its number
            size = reader.unsigned()
            following = reader.at + size
            kind = reader.number(1)
            if kind == 1:  # DW_LNE_end_sequence
                rows.append(Row(address, line, column, True))
                address, line, column = 0, 1, 0
            elif kind == 2:  # DW_LNE_set_address
                address = reader.number(8)
            reader.at = following
        elif code == 1:  # DW_LNS_copy
            rows.append(Row(address, line, column, False))
        elif code == 2:  # DW_LNS_advance_pc
            address += reader.unsigned()
        elif code == 3:  # DW_LNS_advance_line
            line += reader.signed()
        elif code == 5:  # DW_LNS_set_column
            column = reader.unsigned()
        elif code == 8:  # DW_LNS_const_add_pc: as special opcode 255, without a row
            address += (255 - first) // span
        elif code == 9:  # DW_LNS_fixed_advance_pc
            address += reader.number(2)
        elif code in (4, 12):  # DW_LNS_set_file, DW_LNS_set_isa: what they say is not needed, what they take is skipped
            reader.unsigned()
    return rows


@dataclass
class _DwarfReader:
    """Reads numbers from bytes, moving on."""

    data: bytes
    at: int

    def number(self, size: int) -> int:
        self.at += size
        return int.from_bytes(self.data[self.at - size : self.at], "little")

    def signed_byte(self) -> int:
        value = self.number(1)
        return value - 256 if value > 127 else value

    def unsigned(self) -> int:
        """A number of variable length."""
        result = shift = 0
        while True:
            byte = self.number(1)
            result |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return result

    def signed(self) -> int:
        """The same with a sign."""
        start = self.at
        value = self.unsigned()
        bits = 7 * (self.at - start)
        return value - (1 << bits) if value >> (bits - 1) & 1 else value

    def form(self, form: int) -> int:
        """The value of an attribute; for text its place."""
        if form in _FIXED:
            return self.number(_FIXED[form])
        if form == _UNSIGNED:
            return self.unsigned()
        if form == _SIGNED:
            return self.signed()
        if form == _STRING:
            start = self.at
            self.at = self.data.index(b"\0", start) + 1
            return start
        if form == _PRESENT:
            return 1
        raise ValueError(f"form {form:#x} of debug information is not understood")


def _text(data: bytes, begin: int) -> str:
    return data[begin : data.index(b"\0", begin)].decode()
