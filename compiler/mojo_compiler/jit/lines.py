"""Which compiled function an instruction address lies in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Location:
    """A place in compiled code: `offset` bytes into the function `symbol`.

    `image` is the object file the function came from, which holds its line table; `section_offset` is the address as
    the line table counts it, from the start of the code section. `is_runtime` tells what supports compiled code from
    what the user wrote.
    """

    symbol: str
    offset: int
    section_offset: int
    is_runtime: bool
    image: bytes = field(repr=False)


@dataclass(frozen=True)
class CodeRange:
    """The addresses ``start <= pc < end`` of one function; `base` is where its section lies."""

    start: int
    end: int
    symbol: str
    base: int
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

    def locate(self, pc: int) -> Location | None:
        """The function that holds the instruction at `pc`, or None outside compiled code."""
        index = bisect_right(self._starts, pc) - 1
        if index < 0 or pc >= self._ranges[index].end:
            return None
        found = self._ranges[index]
        return Location(found.symbol, pc - found.start, pc - found.base, found.is_runtime, found.image)
