"""What all actions share.

An action is called with the builder, the parser's stacks of values and of start offsets, and the offset where its text ends.
The symbols of its rule are the last entries of the stacks, so ``v[-1]`` and ``s[-1]`` are the value and the offset of the
rule's last symbol. A token's value is its text. The parser pops the entries and pushes the value that the action returns.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeAlias

from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.records import replace
from mojo_compiler.source import Source, Span
from mojo_compiler.syntax import tree


class Builder:
    """The state of one parse that actions may touch: the source, and the list of what is wrong in it."""

    __slots__ = ("diagnostics", "source")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = []

    def span(self, start: int, end: int, point: int = -1) -> Span:
        """A span of the source."""
        return Span(self.source, start, end, point)

    def report(self, diagnostic: Diagnostic) -> None:
        """Record an error; building goes on."""
        self.diagnostics.append(diagnostic)

    def end_before(self, offset: int) -> int:
        """The end of the last character before an offset that is not blank."""
        text = self.source.text
        while offset and text[offset - 1] in " \t\f\r\n\\":
            offset -= 1
        return offset


Values: TypeAlias = list[Any]
Action: TypeAlias = Callable[[Builder, Values, list[int], int], object]


def docstring(body: list[tree.Stmt]) -> str | None:
    """The text of a body's first statement if that is a string (L3)."""
    return _text(body[0]) if body else None


def document_aliases(body: list[tree.Stmt]) -> list[tree.Stmt]:
    """Give the aliases of a body the strings that follow them as docstrings."""
    for i, (statement, following) in enumerate(pairwise(body)):
        if isinstance(statement, tree.AliasDecl) and (text := _text(following)) is not None:
            body[i] = replace(statement, docstring=text)
    return body


def _text(statement: tree.Stmt) -> str | None:
    if isinstance(statement, tree.ExprStmt) and isinstance(statement.value, tree.StringLiteral):
        return statement.value.value.decode()
    return None
