"""Formatting cells and files that may have commands in them, which stay as they are.

What commands divide is formatted piece by piece, as it runs piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import mojo_compiler

from mojo_frontend.cells import MARK
from mojo_frontend.commands import parsing, registry

if TYPE_CHECKING:
    from mojo_compiler import Formatted

_MOST_BLANK = 2


def format_text(name: str, text: str, width: int, kind: str = "cell") -> Formatted:
    """Format a cell or, by its `kind`, a file, which may have several cells. Messages call it `name`."""
    whole = mojo_compiler.format_source(mojo_compiler.Source(name, text, kind), width)
    if not whole.diagnostics or not _has_commands(text):  # no command is Mojo
        return whole
    pieces = _Pieces(name, width, kind)
    for line, chunk, is_mark in _chunks(text):
        if is_mark:
            pieces.keep(chunk.removesuffix("\n").split("\n"))
        else:
            pieces.format_cell(chunk.removesuffix("\n"), line)
    if pieces.diagnostics or not pieces.safe:
        return mojo_compiler.Formatted(text, tuple(pieces.diagnostics), pieces.safe)
    end = "\n" if kind == "file" or text.endswith("\n") else ""
    return mojo_compiler.Formatted("\n".join(pieces.lines).strip("\n") + end)


class _Pieces:
    """The lines of the pieces that were formatted, and what was wrong with them."""

    def __init__(self, name: str, width: int, kind: str) -> None:
        self.lines: list[str] = []
        self.diagnostics: list[mojo_compiler.Diagnostic] = []
        self.safe = True
        self._name, self._width, self._kind = name, width, kind

    def keep(self, lines: list[str]) -> None:
        """Add lines as they are."""
        self.lines += lines

    def format_cell(self, text: str, line: int) -> None:
        """Add a cell that begins in a line of the text."""
        part = next(iter(parsing.split(text)), None)
        if part is None or part.kind != "cell":
            for is_mojo, number, lines in parsing.runs(text):
                if is_mojo:
                    self._format(lines, line + number - 1)
                else:
                    self.keep(lines)
            return
        lines = text.split("\n")
        head = part.line if part.line else len(lines)
        self.keep(lines[:head])
        if registry.is_about_mojo(part.name):
            self.format_cell("\n".join(lines[head:]), line + head)
        else:
            self.keep(lines[head:])

    def _format(self, lines: list[str], line: int) -> None:
        """Add lines of Mojo that begin in a line of the text."""
        filled = [i for i, text in enumerate(lines) if text.strip()]
        first, last = (filled[0], filled[-1] + 1) if filled else (len(lines), len(lines))
        self.keep([""] * min(_MOST_BLANK, first))
        source = mojo_compiler.Source(self._name, "\n".join(lines[first:last]), self._kind, first_line=line + first)
        made = mojo_compiler.format_source(source, self._width)
        self.diagnostics += made.diagnostics
        self.safe = self.safe and made.safe
        if filled:
            self.keep(made.text.removesuffix("\n").split("\n"))
        self.keep([""] * min(_MOST_BLANK, len(lines) - last))


def _has_commands(text: str) -> bool:
    """Whether any cell of a text has commands."""
    return any(part.kind != "mojo" for _, chunk, is_mark in _chunks(text) if not is_mark for part in parsing.split(chunk))


def _chunks(text: str) -> Iterator[tuple[int, str, bool]]:
    """The cells of a text and the marks between them: each with the number of its first line, and whether it is a mark."""
    position, line = 0, 1
    for mark in [*MARK.finditer(text), None]:
        start, end = mark.span() if mark is not None else (len(text), len(text))
        if start > position:
            yield line, text[position:start], False
            line += text.count("\n", position, start)
        if mark is not None:
            yield line, mark[0], True
            line += 1
        position = end
