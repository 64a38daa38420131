"""Finding the lines of a cell that are not Mojo: ``%magic``, ``%%magic``, ``!command``, ``name?``.

Such a line begins in the first column where a statement may begin, so that it cannot be Mojo: no statement begins with ``%``,
``!`` or ``?``, and none ends with ``?``. Inside brackets and long strings, and after a backslash, a line is the text it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

_CELL = re.compile(r"\s*%%(?P<name>\w+)[ \t]*(?P<argument>[^\n]*)(?:\n|$)")
_LINE = re.compile(r"%(?P<name>\w+)(?:[ \t]+(?P<argument>.*))?$")
_NAME = r"%{0,2}[^\W\d]\w*(?:\.[^\W\d]\w*)*"
_QUESTION = re.compile(rf"[ \t]*(?:(?P<before>{_NAME})[ \t]*\?\??|\?\??[ \t]*(?P<after>{_NAME}))\s*$")
_BRACKET = re.compile(r"[(\[{]")
_TOKEN = re.compile(r'#.*|"""|\'\'\'|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|`[^`]*`|[()\[\]{}]|\\$')


@dataclass(frozen=True)
class Part:
    """A piece of a cell. `text` of Mojo, and of a cell magic's body, has its lines at the numbers they have in the cell; elsewhere it
    is the argument. `name` is the magic's name, or the name asked for, with ``?`` or ``??`` as the text.
    """

    kind: Literal["mojo", "line", "cell", "shell", "question"]
    text: str
    name: str = ""
    argument: str = ""
    line: int = 1


def split(code: str) -> list[Part]:
    """The pieces of a cell in order; without Mojo that is nothing but blank lines."""
    if (found := _CELL.match(code)) is not None:
        start = found.end()
        body = "\n" * code[:start].count("\n") + code[start:]
        return [Part("cell", body, found["name"], found["argument"].strip(), code[:start].count("\n"))]
    parts: list[Part] = []
    mojo: list[str] = []
    begin = 0
    for number, line, special in _lines(code):
        if special is None:
            mojo.append(line)
            continue
        parts += _mojo(mojo, begin)
        mojo, begin = [], number + 1
        parts.append(special)
    return parts + _mojo(mojo, begin)


def without_commands(code: str) -> str:
    """A cell whose lines that are not Mojo are blank, and as long as they were."""
    return "\n".join(line if special is None else " " * len(line) for _, line, special in _lines(code))


def runs(code: str) -> Iterator[tuple[bool, int, list[str]]]:
    """The lines of a cell without a cell magic in runs: whether they are Mojo, the number of the first from 1, and their texts."""
    for is_mojo, group in groupby(_lines(code), lambda numbered: numbered[2] is None):
        lines = list(group)
        yield is_mojo, lines[0][0] + 1, [line for _, line, _ in lines]


def _mojo(lines: list[str], begin: int) -> list[Part]:
    text = "\n".join(lines)
    return [Part("mojo", "\n" * begin + text, line=begin + 1)] if text.strip() else []


def _lines(code: str) -> Iterator[tuple[int, str, Part | None]]:
    """The lines of a cell, numbered from 0, with the piece that a line is if it is not Mojo."""
    depth, quote, continued = 0, "", False
    for number, line in enumerate(code.split("\n")):
        special = _special(line, number + 1) if not depth and not quote and not continued else None
        if special is None:
            depth, quote, continued = _after(line, depth, quote)
        yield number, line, special


def _special(line: str, number: int) -> Part | None:
    if (found := _QUESTION.match(line)) is not None:
        return Part("question", "??" if "??" in line else "?", found["before"] or found["after"], line=number)
    if line.startswith("!"):
        return Part("shell", line[1:].strip(), line=number)
    if (found := _LINE.match(line)) is not None:
        return Part("line", "", found["name"], (found["argument"] or "").strip(), number)
    return None


def _after(line: str, depth: int, quote: str) -> tuple[int, str, bool]:
    """How many brackets are open after a line, in which long string it ends, and whether it goes on in the next."""
    position = 0
    if quote:
        end = line.find(quote)
        if end < 0:
            return depth, quote, False
        position, quote = end + 3, ""
    while (found := _TOKEN.search(line, position)) is not None:
        token, position = found[0], found.end()
        if token == "\\":
            return depth, "", True
        if token in ('"""', "'''"):
            end = line.find(token, position)
            if end < 0:
                return depth, token, False
            position = end + 3
        elif _BRACKET.match(token):
            depth += 1
        elif token in ")]}":
            depth = max(0, depth - 1)
    return depth, "", False
