"""How many blank lines stand above each row.

At most two at the top of a text and one in a block; none where a block or the text begins, nor behind a decorator; two, or in a block
one, around definitions. Comments right above a definition belong to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.formatting.rows import DEFINITIONS, TextRow


def arrange_blanks(rows: Sequence[TextRow]) -> None:
    """Set the blank lines of all rows that are not exact."""
    decorated = _decorated(rows)
    defines = _definitions(rows, decorated)
    open_definitions: list[int] = []  # the depths of the definitions around the row before
    stub = False  # whether the row before is a definition on one line
    for i, row in enumerate(rows):
        before = rows[i - 1] if i else None
        most = 1 if row.depth else 2
        ended = bool(open_definitions) and open_definitions[-1] >= row.depth
        while open_definitions and open_definitions[-1] >= row.depth:
            open_definitions.pop()
        least = most if ended or defines[i] else 0
        if stub and defines[i]:
            least = 0
        if before is None or row.depth > before.depth or decorated[i]:
            least = most = 0
        if not row.exact:
            row.blank = min(max(row.blank, least), most)
        stub = row.first in DEFINITIONS and not row.opens
        if row.first in DEFINITIONS:
            open_definitions.append(row.depth)


def _decorated(rows: Sequence[TextRow]) -> list[bool]:
    """Whether each row stands behind a decorator, comments between them aside."""
    decorated = []
    behind = False
    for row in rows:
        decorated.append(behind)
        behind = row.first == "@" if row.tokens else behind
    return decorated


def _definitions(rows: Sequence[TextRow], decorated: Sequence[bool]) -> list[bool]:
    """Whether a definition begins with each row, that is with its first comment or decorator."""
    begins = [False] * len(rows)
    for i, row in enumerate(rows):
        if row.first not in DEFINITIONS:
            continue
        start = i
        while start and rows[start - 1].depth == row.depth and _belongs(rows, start, decorated):
            start -= 1
        begins[start] = True
    return begins


def _belongs(rows: Sequence[TextRow], index: int, decorated: Sequence[bool]) -> bool:
    """Whether the row above is a decorator of this one, or a comment about it."""
    above = rows[index - 1]
    return above.first == "@" or (not above.tokens and (not rows[index].blank or decorated[index - 1]))
