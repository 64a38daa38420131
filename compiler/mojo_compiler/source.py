"""Source texts and positions in them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from mojo_compiler.records import dataclass, field

_CONTROLS = {
    **{code: 0x2400 + code for code in range(0x20) if code not in b"\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
}
"""What controls a terminal, or the direction of text, and the one character that is shown for it."""


def shown(text: str) -> str:
    """A text of a program as it may be written to a terminal: with pictures of control characters, each one column wide."""
    return text if text.isprintable() else text.translate(_CONTROLS)


@dataclass(frozen=True, eq=False)
class Source:
    """One text the compiler was given: a cell, a file or a library module.

    `name` is what messages print before the position: ``Expression [3]`` for a cell, the path for a file.
    `kind` is ``"cell"`` or ``"file"`` and decides the shape of messages (language.md E1, E2). `importer` is where a module
    was first imported. A text that is a part of a file begins at its `first_line`.
    """

    name: str
    text: str
    kind: str = "cell"
    importer: Span | None = None
    first_line: int = 1

    @property
    def cell(self) -> str:
        """What a sentence calls the text: ``cell 3``, or its name."""
        number = self.name.removeprefix("Expression [").removesuffix("]")
        return f"cell {number}" if number.isdecimal() else self.name

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        starts.extend(i + 1 for i, c in enumerate(self.text) if c == "\n")
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of a character offset."""
        line = bisect_right(self._line_starts, offset)
        return line + self.first_line - 1, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the character offset of a 1-based line and column, the nearest one if the text has no such place."""
        row = line - self.first_line
        start = self._line_starts[max(0, min(row, len(self._line_starts) - 1))]
        return min(start + column - 1, len(self.text))

    def line(self, number: int) -> str:
        """Return the text of a line, by the number it has in messages, without its newline; empty outside of the text."""
        row = number - self.first_line
        if not 0 <= row < len(self._line_starts):
            return ""
        start = self._line_starts[row]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]


NOWHERE = Source("<builtin>", "")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of character offsets in a source. `point` is where the caret goes (default: the start)."""

    source: Source = field(repr=False)
    start: int
    end: int
    point: int = -1

    @property
    def caret(self) -> int:
        """Offset of the main position."""
        return self.start if self.point < 0 else self.point

    @property
    def position(self) -> tuple[int, int]:
        """1-based line and column of the main position."""
        return self.source.position(self.caret)

    @property
    def text(self) -> str:
        """The text covered."""
        return self.source.text[self.start : self.end]

    def at(self, offset: int) -> Span:
        """The same range with its caret elsewhere."""
        return Span(self.source, self.start, self.end, offset)

    def to(self, other: Span) -> Span:
        """The range from the start of this one to the end of the other."""
        return Span(self.source, self.start, other.end)


NO_SPAN = Span(NOWHERE, 0, 0)
