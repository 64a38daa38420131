"""Rewrites what a golden case expects to what it gave, for ``pytest --update``.

Annotations stay where they stand: only those that do not hold are changed, dropped or added. A new message goes below its
line of code, new output behind the output before it, or to the end of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from golden import Cell, Message, Outcome, match_messages

_TAIL = re.compile(r"\s*#\s*(?:CHECK|RUNERROR|TRACE|ERROR|WARNING|NOTE|VALUE)(?:\[[^]]*\])?:.*$")
_SEVERITIES = ("ERROR", "WARNING", "NOTE")


@dataclass
class Edit:
    """What becomes of the lines of a file: `changed` and dropped ones by number, and lines to add behind others."""

    lines: list[str]
    dropped: set[int] = field(default_factory=set)
    added: dict[int, list[str]] = field(default_factory=dict)

    def set(self, number: int, kind: str, text: str) -> None:
        """Give an annotation another text."""
        line = self.lines[number]
        place = re.search(rf"#\s*{kind}(\[[^]]*\])?", line)
        assert place is not None
        self.lines[number] = f"{line[: place.end()]}:{f' {text}' if text else ''}"

    def drop(self, number: int) -> None:
        """Remove an annotation, and its line if there is nothing else on it."""
        rest = _TAIL.sub("", self.lines[number])
        if rest:
            self.lines[number] = rest
        else:
            self.dropped.add(number)

    def add(self, after: int, text: str) -> None:
        """Put a line behind another."""
        self.added.setdefault(after, []).append(text)

    def text(self) -> str:
        """The file as it is to be."""
        return "\n".join(self._result()) + "\n"

    def _result(self) -> Iterator[str]:
        yield from self.added.get(-1, ())
        for number, line in enumerate(self.lines):
            if number not in self.dropped:
                yield line
            yield from self.added.get(number, ())


def update_case(path: Path, cells: list[Cell], outcomes: list[Outcome]) -> None:
    """Rewrite the annotations of a case."""
    edit = Edit(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    _update_messages(edit, cells, [m for outcome in outcomes for m in outcome.messages])
    for cell, outcome in zip(cells, outcomes, strict=True):
        _update_output(edit, cell, outcome.output)
        _update_one(edit, cell, "RUNERROR", cell.run_error, outcome.run_error)
        if cell.trace is not None:
            _update_one(edit, cell, "TRACE", cell.trace, outcome.trace)
        _update_one(edit, cell, "VALUE", cell.value, outcome.value if cell.value is not None else None)
    path.write_text(edit.text(), encoding="utf-8")


def _numbers(cell: Cell, *kinds: str) -> list[int]:
    return [number for kind, number in cell.annotations if kind in kinds]


def _end(cell: Cell) -> int:
    return cell.start + len(cell.lines) - 1


def _update_messages(edit: Edit, cells: list[Cell], got: list[Message]) -> None:
    missing, left = match_messages([m for cell in cells for m in cell.messages], got)
    for cell in cells:
        for message, number in zip(cell.messages, _numbers(cell, *_SEVERITIES), strict=True):
            if any(message is other for other in missing):
                edit.drop(number)
    for message in left:
        if message.severity != "note":
            _add_message(edit, cells, message)


def _add_message(edit: Edit, cells: list[Cell], message: Message) -> None:
    kind, place = message.severity.upper(), message.place
    if place.cell is None or place.line is None:
        edit.add(_end(cells[-1]), f"# {kind}[*]: {message.text}")
        return
    number = cells[place.cell - 1].start + place.line - 1
    line = edit.lines[number]
    edit.add(number, f"{line[: len(line) - len(line.lstrip())]}# {kind}[{place.column}]: {message.text}")


def _update_output(edit: Edit, cell: Cell, got: list[str]) -> None:
    numbers = _numbers(cell, "CHECK")
    for _, i1, i2, j1, j2 in SequenceMatcher(None, cell.output, got, autojunk=False).get_opcodes():
        both = min(i2 - i1, j2 - j1)
        for k in range(both):
            if cell.output[i1 + k] != got[j1 + k]:
                edit.set(numbers[i1 + k], "CHECK", got[j1 + k])
        for k in range(i1 + both, i2):
            edit.drop(numbers[k])
        last = i1 + both - 1
        for text in got[j1 + both : j2]:
            edit.add(numbers[last] if 0 <= last < len(numbers) else _end(cell), f"# CHECK:{f' {text}' if text else ''}")


def _update_one(edit: Edit, cell: Cell, kind: str, expected: str | None, got: str | None) -> None:
    if got == expected:
        return
    numbers = _numbers(cell, kind)
    for number in numbers if got is None else ():
        edit.drop(number)
    if got is not None and numbers:
        edit.set(numbers[-1], kind, got)
    elif got is not None:
        edit.add(_end(cell), f"# {kind}: {got}")
