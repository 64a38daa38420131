"""From addresses of instructions to functions and source lines."""

from __future__ import annotations

from bisect import bisect_right

from mojo_compiler.jit.dwarf import DebugInfo, SourceLine
from mojo_compiler.jit.object_file import code_address
from mojo_compiler.records import dataclass, field


@dataclass(frozen=True)
class Location:
    """A place in compiled code: `offset` bytes into the function `symbol`.

    `is_runtime` tells what supports compiled code from what the user wrote.
    """

    symbol: str
    offset: int
    is_runtime: bool
    code: CodeRange = field(repr=False)


@dataclass(frozen=True)
class CodeRange:
    """The addresses ``start <= pc < end`` of one function, which is `place` bytes into the section number `section` of an object
    file. `image` is that file, which holds the line table.
    """

    start: int
    end: int
    symbol: str
    section: int
    place: int
    is_runtime: bool
    image: bytes = field(repr=False)


class CodeMap:
    """All linked functions, ordered by address."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ranges: list[CodeRange] = []

    def add(self, code: CodeRange) -> None:
        """Register a function; ranges never overlap, as code is never freed."""
        index = bisect_right(self._starts, code.start)
        self._starts.insert(index, code.start)
        self._ranges.insert(index, code)

    def forget(self, symbol: str, start: int) -> CodeRange | None:
        """Drop the function at an address, which will not run again, and its object file with it; returns what was dropped."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._ranges[index].symbol != symbol:
            return None
        del self._starts[index]
        return self._ranges.pop(index)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no function has code at ``start <= address < end``."""
        index = bisect_right(self._starts, start) - 1
        below = index < 0 or self._ranges[index].end <= start
        return below and (index + 1 == len(self._starts) or self._starts[index + 1] >= end)

    def locate(self, pc: int) -> Location | None:
        """The function that holds the instruction at `pc`, or None outside compiled code."""
        index = bisect_right(self._starts, pc) - 1
        if index < 0 or pc >= self._ranges[index].end:
            return None
        found = self._ranges[index]
        return Location(found.symbol, pc - found.start, found.is_runtime, found)


def source_lines(location: Location) -> tuple[SourceLine, ...]:
    """Where an instruction comes from, through the calls that were inlined, innermost first; () for code without lines.

    Decodes the object file's line table: milliseconds, meant for code that failed.
    """
    code = location.code
    start = code_address(code.section, code.place)
    return DebugInfo(code.image).lines_at(code.symbol, start, start + code.end - code.start, start + location.offset)
