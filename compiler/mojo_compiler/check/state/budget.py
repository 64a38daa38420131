"""How much a cell may ask of the compiler, so that no program keeps it busy without end (language.md P31, A.2)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock

from mojo_compiler.diagnostics.calls import InstantiationTooDeep, TooManyInstantiations
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import TooManyRepetitions
from mojo_compiler.diagnostics.types import TypeTooComplex
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Span

MAX_DEPTH = 256
"""Instances that require one another in a chain; definitions that are needed to check one another."""

MAX_BODIES = 5_000
"""Instances of functions with parameters whose bodies are checked for one cell."""

MAX_REPETITIONS = 5_000
"""How often the ``@parameter for`` loops of one cell repeat their bodies."""

MAX_TYPE_SIZE = 10_000
"""Struct types in the arguments of a struct type, their arguments included, each counted as often as it is there."""

MAX_SIZE = 1 << 28
"""Bytes of a value."""

_STACK = 50_000
"""Python frames the checker may use: `MAX_DEPTH` definitions inside one another, each with deep expressions."""


@dataclass
class Budget:
    """What the current cell has used up. `nested` are the places of the definitions being checked, outermost first.

    `broken` are types and aliases whose definition is wrong, so that it is looked at, and complained about, once.
    """

    nested: list[Span] = field(default_factory=list)
    bodies: int = 0
    repetitions: int = 0
    broken: dict[object, MojoError] = field(default_factory=dict)

    @contextmanager
    def settling(self, definition: object) -> Iterator[None]:
        """Find out what a type or alias is. If that failed before, it fails at once, with the same error."""
        if definition in self.broken:
            raise self.broken[definition]
        try:
            yield
        except MojoError as error:
            self.broken[definition] = error
            raise

    @contextmanager
    def nesting(self, span: Span) -> Iterator[None]:
        """Check a definition inside others. Raises `MojoError` (`InstantiationTooDeep`) at the outermost one's place."""
        if len(self.nested) >= MAX_DEPTH:
            outermost = next(s for s in self.nested if s is not NO_SPAN)
            raise MojoError(InstantiationTooDeep(span=outermost, limit=MAX_DEPTH))
        self.nested.append(span)
        try:
            yield
        finally:
            self.nested.pop()

    def count_body(self, span: Span) -> None:
        """Account for the check of an instance's body. Raises `MojoError` (`TooManyInstantiations`)."""
        self.bodies += 1
        if self.bodies > MAX_BODIES:
            raise MojoError(TooManyInstantiations(span=span, limit=MAX_BODIES))

    def count_repetitions(self, values: range, span: Span) -> None:
        """Account for the repetitions of a loop body. Raises `MojoError` (`TooManyRepetitions`)."""
        self.repetitions += len(values[: MAX_REPETITIONS + 1])
        if self.repetitions > MAX_REPETITIONS:
            raise MojoError(TooManyRepetitions(span=span, limit=MAX_REPETITIONS))


def check_type_size(size: int, name: str) -> None:
    """Refuse types whose names nobody could read. Raises `MojoError` (`TypeTooComplex`)."""
    if size > MAX_TYPE_SIZE:
        raise MojoError(TypeTooComplex(span=NO_SPAN, name=name))


class _RecursionLimit:
    """Python's limit of nested calls, which all threads share: raised while any of them needs it to be."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._users = 0
        self._before = 0

    @contextmanager
    def raised(self, limit: int) -> Iterator[None]:
        with self._lock:
            if not self._users:
                self._before = sys.getrecursionlimit()
                sys.setrecursionlimit(max(self._before, limit))
            self._users += 1
        try:
            yield
        finally:
            with self._lock:
                self._users -= 1
                if not self._users:
                    sys.setrecursionlimit(self._before)


_recursion_limit = _RecursionLimit()


def deep_stack() -> AbstractContextManager[None]:
    """Let Python code nest as deep as the checker may have to."""
    return _recursion_limit.raised(_STACK)
