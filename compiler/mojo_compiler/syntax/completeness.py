"""Whether a text typed so far is a whole cell: what ``is_complete`` requests and the prompt's Enter key ask.

The parser itself decides. A text is incomplete if its only error is that it ends: in a bracket or a long string, after a
``:``, a decorator or an operator (which a deeper line may continue, L10), in a signature. A block is complete once a blank
line follows it. A blank line also ends what a continuation line could have gone on with, so that the error is shown.
"""

from __future__ import annotations

from typing import Literal

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.records import dataclass
from mojo_compiler.source import Source
from mojo_compiler.syntax.layout import unfinished
from mojo_compiler.syntax.parser import Parser, unreadable
from mojo_compiler.syntax.token_mismatch import TokenMismatch
from mojo_compiler.syntax.tokens import UNTERMINATED_STRING, Line, vocabulary

STEP = 4
"""Columns by which a block is indented if the text does not show another habit."""

_LEAVING = ("return", "raise", "break", "continue", "pass")


@dataclass(frozen=True)
class Completeness:
    """``complete``, ``invalid``, or ``incomplete`` with the blanks that the next line should begin with."""

    status: Literal["complete", "incomplete", "invalid"]
    indent: str = ""


def is_complete(text: str) -> Completeness:
    """Tell whether a text is a complete cell, could become one by further lines, or is wrong already."""
    source = Source("<input>", text)
    if unreadable(source):
        return Completeness("invalid")
    parser = Parser(source, "module")
    parser.run()
    line = parser.last_line
    if line is None:
        return Completeness("complete")
    ended = not text[text.rfind("\n") + 1 :].strip() and "\n" in text
    joined = text[line.ends[-1] :].strip() == "\\"
    if joined and all(mismatch.line is line and mismatch.kind == vocabulary().newline for mismatch in parser.mismatches):
        return _incomplete(_margin(text))
    if parser.mismatches:
        return _after_mismatch(text, line, parser.mismatches[0], ended)
    if parser.ended_well and parser.diagnostics:
        return Completeness("invalid")
    if (parser.diagnostics or len(line.stack) > 1) and not ended:
        return _incomplete(_next_in_block(line))
    return Completeness("invalid" if parser.diagnostics else "complete")


def _after_mismatch(text: str, line: Line, mismatch: TokenMismatch, ended: bool) -> Completeness:
    """Judge a text by its first syntax error."""
    if mismatch.kind == UNTERMINATED_STRING and mismatch.is_long_string:
        return _incomplete(_margin(text))
    if isinstance(mismatch.diagnose(), errors.ExpectedIndentedBlock | errors.DecoratedNothing) and mismatch.at_end:
        return _incomplete(line.indent + (_step(line) if line.texts[-2] == ":" else 0))
    if mismatch.line is not line or mismatch.kind != vocabulary().newline:
        return Completeness("invalid")
    if line.unclosed:
        opening = text.rstrip()[-1:] in ("(", "[", "{")
        return _incomplete(_margin(text) + (STEP if opening else 0))
    if ended or not (line.kinds[-2] in unfinished() or mismatch.in_signature):
        return Completeness("invalid")
    return _incomplete(line.indent + STEP)


def _incomplete(column: int) -> Completeness:
    return Completeness("incomplete", " " * column)


def _margin(text: str) -> int:
    """The indentation of the last physical line."""
    last = text[text.rfind("\n") + 1 :].expandtabs(8)
    return len(last) - len(last.lstrip(" "))


def _step(line: Line) -> int:
    """How much deeper the next block should be, going by the blocks around the line."""
    return line.stack[-1] - line.stack[-2] if len(line.stack) > 1 else STEP


def _next_in_block(line: Line) -> int:
    """The column of the statement after a line: one block less after a statement that leaves the block."""
    first = next(word for word in line.texts if word)
    return line.stack[-2] if first in _LEAVING and len(line.stack) > 1 else line.stack[-1]
