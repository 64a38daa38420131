"""Where the instructions of a function come from, as LLVM debug locations.

Only what the user wrote has any. LLVM's inliner gives code without locations the place it is inlined at, so that library
code inlined into a cell counts as the line that called it, at no cost.

The text of a function refers to its locations as ``!dbg !@00012``; a module numbers its functions and puts the number
where the ``@`` is, so that texts compose.
"""

from __future__ import annotations

from collections.abc import Iterable

from mojo_compiler.records import dataclass, field
from mojo_compiler.source import Source, Span

_DIGITS = 5
_HOLE = "!dbg !@"
_UNIT, _VERSION, _FORMAT, _TYPE, _FIRST_FILE = 1, 2, 3, 4, 10
_DWARF_VERSION = 4
_LANGUAGE = "DW_LANG_C"


@dataclass(frozen=True, slots=True)
class Positions:
    """The source positions of one function: `line` is the definition's, `places` the (line, column) pairs by number from 1."""

    source: Source
    line: int
    places: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class PositionTable:
    """Numbers the positions of a function while it is written."""

    span: Span
    _numbers: dict[tuple[int, int], int] = field(default_factory=dict)
    _marks: dict[int, str] = field(default_factory=dict)

    def mark(self, span: Span) -> str:
        """What to append to an instruction; "" for code from another text, such as a default argument of the library."""
        if span.source is not self.span.source:
            return ""
        offset = span.caret
        found = self._marks.get(offset)
        if found is None:
            number = self._numbers.setdefault(span.source.position(offset), len(self._numbers) + 1)
            found = self._marks[offset] = f", {_HOLE}{min(number, 10**_DIGITS - 1):0{_DIGITS}d}"
        return found

    def positions(self) -> Positions:
        """The positions that were used."""
        return Positions(self.span.source, self.span.position[0], tuple(self._numbers)[: 10**_DIGITS - 1])


def reference(number: int) -> str:
    """The attachment of a function that has a number in its module (from 1)."""
    return f" !dbg !{number}{0:0{_DIGITS}d}"


def numbered(body: str, number: int) -> str:
    """The text of a body within a module, where the function has a number."""
    return body.replace(_HOLE, f"!dbg !{number}")


def metadata(functions: Iterable[tuple[int, str, Positions]]) -> list[str]:
    """The module's lines that describe all functions with positions, given as (number, symbol, positions)."""
    out: list[str] = []
    files: dict[str, int] = {}
    for number, symbol, positions in functions:
        file = files.setdefault(positions.source.name, _FIRST_FILE + len(files))
        scope = f"!{number}{0:0{_DIGITS}d}"
        out.append(
            f"{scope} = distinct !DISubprogram(name: {_quoted(symbol)}, scope: !{file}, file: !{file}, line: {positions.line}, "
            f"type: !{_TYPE}, unit: !{_UNIT}, spFlags: DISPFlagDefinition)"
        )
        for index, (line, column) in enumerate(positions.places, 1):
            out.append(f"!{number}{index:0{_DIGITS}d} = !DILocation(line: {line}, column: {min(column, 65535)}, scope: {scope})")
    return [*_unit(files), *out] if files else []


def _unit(files: dict[str, int]) -> list[str]:
    first = next(iter(files.values()))
    return [
        f"!llvm.dbg.cu = !{{!{_UNIT}}}",
        f"!llvm.module.flags = !{{!{_VERSION}, !{_FORMAT}}}",
        f"!{_UNIT} = distinct !DICompileUnit(language: {_LANGUAGE}, file: !{first}, emissionKind: LineTablesOnly)",
        f'!{_VERSION} = !{{i32 7, !"Dwarf Version", i32 {_DWARF_VERSION}}}',
        f'!{_FORMAT} = !{{i32 2, !"Debug Info Version", i32 3}}',
        f"!{_TYPE} = !DISubroutineType(types: !{{}})",
        *(f'!{id} = !DIFile(filename: {_quoted(name)}, directory: "")' for name, id in files.items()),
    ]


def _quoted(text: str) -> str:
    escaped = "".join(chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\{b:02X}" for b in text.encode())
    return f'"{escaped}"'
