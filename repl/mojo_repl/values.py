"""Values on the screen: what is too large for it is folded."""

from __future__ import annotations

from mojo_frontend.tables import GAP, table
from prompt_toolkit.utils import get_cwidth

_LEFT = 11
"""Lines of the screen that are left to the entry, the next prompt and the room that it keeps for its menu."""

_LONG = 8
"""Lines of the screen that a value of a line or two may take."""

_HINT = "%show shows all"


def fitted(text: str, rows: str, width: int, height: int) -> str:
    """A value as it fits on a screen: its `rows` as a table if it has any, else its text without its middle."""
    room = max(height - _LEFT, 6)
    head, _, body = (table(rows, width, room - 1) if rows else "").partition("\n")
    if not body:
        return folded(text, width, room)
    return f"{head}{f'; {_HINT}' if GAP in body else ''}\n{body}"


def folded(text: str, width: int, room: int) -> str:
    """A text of at most so many lines of the screen."""
    lines = text.split("\n")
    taken = [_lines_of(line, width) for line in lines]
    if sum(taken) <= room:
        return text
    if len(lines) <= 2:
        room = min(room, _LONG)
        return "\n".join(_cut(line, width * (room // len(lines)) - len(_HINT) - 8) for line in lines)
    first, last = _ends(taken, room - 1)
    if not first:
        return _cut(text, width * room)
    gap = f"{GAP} {len(lines) - first - last} more lines; {_HINT}"
    return "\n".join((*lines[:first], gap, *lines[len(lines) - last :]))


def _lines_of(line: str, width: int) -> int:
    """How many lines of the screen a line takes."""
    return max(1, -(-get_cwidth(line) // width))


def _ends(taken: list[int], room: int) -> tuple[int, int]:
    """How many lines from the start and from the end have room."""
    first = last = 0
    while first + last < len(taken):
        index = first if first <= last else len(taken) - 1 - last
        room -= taken[index]
        if room < 0:
            break
        first, last = (first + 1, last) if first <= last else (first, last + 1)
    return first, last


def _cut(line: str, most: int) -> str:
    """A line without its middle, cut where elements end."""
    if get_cwidth(line) <= most:
        return line
    half = most // 2
    begin, end = _prefix(line, half), _prefix(line[::-1], half)[::-1]
    comma = begin.rfind(", ")
    begin = begin[: comma + 2] if comma > 0 else begin
    comma = end.find(", ")
    end = end[comma + 2 :] if comma >= 0 else end
    return f"{begin}{GAP} ({_HINT}) {GAP} {end}"


def _prefix(text: str, width: int) -> str:
    """As much of a text as takes so many columns."""
    taken = 0
    for index, character in enumerate(text):
        taken += get_cwidth(character)
        if taken > width:
            return text[:index]
    return text
