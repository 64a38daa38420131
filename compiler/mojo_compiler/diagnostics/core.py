"""Diagnostics as data: one class a message, with its fields and its template (architecture: returned, never printed)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import ClassVar

from mojo_compiler.source import NO_SPAN, Source, Span


class Severity(Enum):
    """How bad a diagnostic is; the value is the word a message starts with."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, kw_only=True)
class Diagnostic:
    """Base of all messages. A subclass adds fields and a `template` with ``{field}`` holes.

    `span` is the main position, `highlights` further ranges underlined with ``~``; `notes` follow the message;
    `depth` indents a note in an instantiation chain (language.md E5).
    """

    template: ClassVar[str] = ""
    severity: ClassVar[Severity] = Severity.ERROR

    span: Span
    highlights: tuple[Span, ...] = ()
    notes: tuple[Diagnostic, ...] = ()
    depth: int = 0

    @property
    def message(self) -> str:
        """The text without position."""
        holes = {f.name: getattr(self, f.name) for f in fields(self)}
        return self.template.format(**holes)


@dataclass(frozen=True, kw_only=True)
class Note(Diagnostic):
    """Base of notes."""

    severity = Severity.NOTE


@dataclass(frozen=True, kw_only=True)
class Warning(Diagnostic):
    """Base of warnings."""

    severity = Severity.WARNING


class MojoError(Exception):
    """The program is wrong: carries the diagnostics to show."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__()
        self.diagnostics = diagnostics

    def placed(self, span: Span) -> MojoError:
        """This error, with a place for what has none yet."""
        if all(d.span is not NO_SPAN for d in self.diagnostics):
            return self
        return MojoError(*(replace(d, span=span) if d.span is NO_SPAN else d for d in self.diagnostics))

    def displaced(self, source: Source) -> MojoError:
        """This error without its places in a source: `placed` gives it others."""
        return MojoError(*(replace(d, span=NO_SPAN) if d.span.source is source else d for d in self.diagnostics))

    def __str__(self) -> str:
        return "; ".join(d.message for d in self.diagnostics)


class InternalError(Exception):
    """The compiler is wrong. Front ends say so and ask for a report; the session goes on."""


@dataclass
class Sink:
    """Collects the diagnostics of one compilation, in order: `reported` has all of them, `diagnostics` those to show.

    Of several errors at one place only the first is shown: the others follow from it, or come from other instances of the
    same function.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: bool = False
    """An elaboration failed for a reason that was reported, so that its having no variant needs no message."""
    reported: list[Diagnostic] = field(default_factory=list)
    _places: set[tuple[Source, int, str]] = field(default_factory=set)

    def add(self, diagnostic: Diagnostic) -> None:
        """Record a diagnostic."""
        self.reported.append(diagnostic)
        place = _place(diagnostic)
        if place not in self._places:
            self._places.add(place)
            self.diagnostics.append(diagnostic)

    def since(self, count: int) -> tuple[Diagnostic, ...]:
        """What was reported after the first `count` diagnostics, as it would be shown alone."""
        found: dict[tuple[Source, int, str], Diagnostic] = {}
        for diagnostic in self.reported[count:]:
            found.setdefault(_place(diagnostic), diagnostic)
        return tuple(found.values())

    @property
    def failed(self) -> bool:
        """Whether an error was recorded."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def _place(diagnostic: Diagnostic) -> tuple[Source, int, str]:
    what = "" if diagnostic.severity is Severity.ERROR else diagnostic.message
    return diagnostic.span.source, diagnostic.span.caret, what
