"""The tokens of statements with what stands between them: comments, and line ends that the user chose.

What comes out of `syntax.layout` knows neither comments nor backslashes; they are read here from the gaps between tokens.
"""

from __future__ import annotations

import re

from mojo_compiler.records import dataclass
from mojo_compiler.syntax.tokens import Line, vocabulary

_IN_GAP = re.compile(r"#[^\n]*|\\\r?\n|\n")

OPENING = frozenset("([{")
CLOSING = frozenset(")]}")
_ATOMS = frozenset(("True", "False", "None", "Self", "..."))
_PREFIXES = frozenset(("+", "-", "~", "*", "**"))


@dataclass(frozen=True)
class Comment:
    """A comment: its text, whether code or another comment stands before it on its line, its offset, and the blank lines above it."""

    text: str
    trails: bool
    start: int
    blank: int


@dataclass(frozen=True)
class Gap:
    """What stands between two tokens: comments, whether a line ends and whether a backslash joins lines, blank lines at its end."""

    comments: tuple[Comment, ...]
    breaks: bool
    joins: bool
    blank: int


@dataclass(frozen=True)
class WrittenToken:
    """A token as it is written. `operand` tells that it ends an operand, `prefix` that it is an operator before its only one."""

    text: str
    comments: tuple[Comment, ...] = ()
    breaks: bool = False
    joins: bool = False
    spaced: bool = False
    operand: bool = False
    prefix: bool = False
    transfer: bool = False
    literal: bool = False


def read_gap(text: str, start: int, end: int, begins: bool = False) -> Gap:
    """What a gap has; one that `begins` the text has no token before it."""
    comments: list[Comment] = []
    ends, joins, after_code = int(begins), False, not begins
    for found in _IN_GAP.finditer(text, start, end):
        piece = found[0]
        if piece == "\n":
            ends, after_code = ends + 1, False
        elif piece[0] == "\\":
            joins = True
        else:
            comments.append(Comment(piece.rstrip(), after_code, found.start(), max(0, ends - 1)))
            ends = 0
    return Gap(tuple(comments), ends > begins or joins or bool(comments), joins, max(0, ends - 1))


def read_tokens(text: str, line: Line) -> list[WrittenToken]:
    """The tokens of a statement, or of several on a line."""
    known = vocabulary()
    atoms = (known.name, known.number, known.string)
    tokens: list[WrittenToken] = []
    position, operand = line.starts[0], False
    for kind, start, end in zip(line.kinds, line.starts, line.ends, strict=True):
        word, transfer = text[start:end], kind == known.transfer
        prefix = word in _PREFIXES and not operand
        operand = kind in atoms or transfer or word in CLOSING or word in _ATOMS
        literal = kind in (known.number, known.string)
        if start == position:
            tokens.append(WrittenToken(word, operand=operand, prefix=prefix, transfer=transfer, literal=literal))
        else:
            gap = read_gap(text, position, start)
            tokens.append(WrittenToken(word, gap.comments, gap.breaks, gap.joins, True, operand, prefix, transfer, literal))
        position = end
    return tokens
