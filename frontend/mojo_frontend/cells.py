"""Files of cells: the marks that separate them, as editors and ``jupyter nbconvert`` write them."""

from __future__ import annotations

import re

MARK = re.compile(r"^# (?:%%|In\[[ \d]*\]:).*\n?", re.MULTILINE)
"""A line that begins a cell."""


def split_cells(text: str) -> list[tuple[int, str]]:
    """The cells of a file, each with the number of its first line: what stands between its marks, without the blank ones."""
    starts = [0, *(mark.end() for mark in MARK.finditer(text))]
    ends = [*(mark.start() for mark in MARK.finditer(text)), len(text)]
    numbered = ((text.count("\n", 0, start) + 1, text[start:end]) for start, end in zip(starts, ends, strict=True))
    return [(line, cell) for line, cell in numbered if cell.strip()]
