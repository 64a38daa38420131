"""How much a cell may ask of the compiler, so that no program keeps it busy without end (language.md P31, A.2)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from mojo_compiler.diagnostics.calls import InstantiationTooDeep, TooManyInstantiations
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import TooManyRepetitions
from mojo_compiler.diagnostics.types import TypeTooComplex
from mojo_compiler.source import NO_SPAN, Span

MAX_DEPTH = 256
"""Instances that require one another in a chain; definitions that are needed to check one another."""

MAX_BODIES = 4_000
"""Function bodies checked for one cell."""

MAX_REPETITIONS = 10_000
"""How often the ``@parameter for`` loops of one cell repeat their bodies."""

MAX_TYPE_SIZE = 1_000
"""Struct types in the arguments of a struct type, their arguments included, each counted as often as it is there."""

_STACK = 50_000
"""Python frames the checker may use: `MAX_DEPTH` definitions inside one another, each with deep expressions."""


@dataclass
class Limits:
    """What the current cell has used up. `nested` are the places of the definitions being checked, outermost first."""

    nested: list[Span] = field(default_factory=list)
    bodies: int = 0
    repetitions: int = 0

    @contextmanager
    def nesting(self, span: Span) -> Iterator[None]:
        """Check a definition inside others. Raises `MojoError` (`InstantiationTooDeep`) at the outermost one's place."""
        if len(self.nested) >= MAX_DEPTH:
            raise MojoError(InstantiationTooDeep(span=self.nested[0], limit=MAX_DEPTH))
        self.nested.append(span)
        try:
            yield
        finally:
            self.nested.pop()

    def count_body(self, span: Span) -> None:
        """Account for the check of a function body. Raises `MojoError` (`TooManyInstantiations`)."""
        self.bodies += 1
        if self.bodies > MAX_BODIES:
            raise MojoError(TooManyInstantiations(span=span, limit=MAX_BODIES))

    def count_repetitions(self, count: int, span: Span) -> None:
        """Account for the repetitions of a loop body. Raises `MojoError` (`TooManyRepetitions`)."""
        self.repetitions += count
        if self.repetitions > MAX_REPETITIONS:
            raise MojoError(TooManyRepetitions(span=span, limit=MAX_REPETITIONS))


def check_type_size(size: int, name: str) -> None:
    """Refuse types whose names nobody could read. Raises `MojoError` (`TypeTooComplex`)."""
    if size > MAX_TYPE_SIZE:
        raise MojoError(TypeTooComplex(span=NO_SPAN, name=name))


@contextmanager
def deep_stack() -> Iterator[None]:
    """Let Python code nest as deep as the checker may have to."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _STACK))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
