"""Diagnostics as data: one class a message, with its fields and its template (architecture: returned, never printed)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum
from typing import ClassVar

from mojo_compiler.source import Source, Span


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
class Warning(Diagnostic):  # noqa: A001 - the field's word; used qualified
    """Base of warnings."""

    severity = Severity.WARNING


class MojoError(Exception):
    """The program is wrong: carries the diagnostics to show."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics


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
        what = "" if diagnostic.severity is Severity.ERROR else diagnostic.message
        place = (diagnostic.span.source, diagnostic.span.caret, what)
        if place not in self._places:
            self._places.add(place)
            self.diagnostics.append(diagnostic)

    @property
    def failed(self) -> bool:
        """Whether an error was recorded."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)
