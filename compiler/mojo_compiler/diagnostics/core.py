"""Diagnostics as data: one class a message, with its fields and its template (architecture: returned, never printed)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Any, ClassVar, TypeVar, dataclass_transform

from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Source, Span, shown

T = TypeVar("T")
D = TypeVar("D", bound="Diagnostic")

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_DEFAULTS = "_defaults"
_OF_CLASSES = ("template", "severity", "way_out")


class Severity(Enum):
    """How bad a diagnostic is; the value is the word a message starts with."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass_transform(frozen_default=True, kw_only_default=True)
def message(kind: type[T]) -> type[T]:
    """Make a class of messages. To the type checker it is a frozen dataclass whose arguments are given by keyword.

    In truth what is the same for all classes stands once in `Diagnostic`: a dataclass that writes six methods for each of a
    hundred classes would take more time than all else at a start.
    """
    fields = [name for name in kind.__annotations__ if name not in _OF_CLASSES]
    setattr(kind, _DEFAULTS, getattr(kind, _DEFAULTS, {}) | {name: vars(kind)[name] for name in fields if name in vars(kind)})
    return kind


@dataclass(frozen=True)
class Fix:
    """A change that may mend the program: other text for a range (language.md E4)."""

    span: Span
    text: str


@message
class Diagnostic:
    """Base of all messages. A subclass adds fields and a `template` with ``{field}`` holes.

    `span` is the main position, `highlights` further ranges underlined with ``~``; `notes` follow the message;
    `depth` indents a note in an instantiation chain (language.md E5). `fixes` are applied together. `way_out`, with holes as the
    template, is the last note of the message.
    """

    template: ClassVar[str] = ""
    way_out: ClassVar[str] = ""
    severity: ClassVar[Severity] = Severity.ERROR

    span: Span
    highlights: tuple[Span, ...] = ()
    notes: tuple[Diagnostic, ...] = ()
    depth: int = 0
    fixes: tuple[Fix, ...] = ()

    def __init__(self, **fields: Any) -> None:
        vars(self).update(getattr(self, _DEFAULTS))
        vars(self).update(fields)

    def changed(self: D, **fields: Any) -> D:
        """The same message with other values of some fields."""
        return type(self)(**{**vars(self), **fields})

    @property
    def code(self) -> str:
        """The stable name of the message: that of its class in lower case, such as ``unknown-declaration``."""
        return _CAPITAL.sub("-", type(self).__name__).lower()

    def resolved(self) -> Diagnostic:
        """The message as it is shown. What takes time to find out is only asked for then."""
        if not self.way_out:
            return self
        return self.changed(notes=(*self.notes, Advice(span=NO_SPAN, advice=self.way_out.format(**vars(self)))))

    def follows(self, error: Diagnostic) -> bool:
        """Whether an error makes this message pointless: what it says would not hold without the error."""
        return False

    @property
    def message(self) -> str:
        """The text without position, and without control characters."""
        return shown(self.template.format(**vars(self)))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


@message
class Note(Diagnostic):
    """Base of notes."""

    severity = Severity.NOTE


@message
class Advice(Note):
    """A way out of an error."""

    template = "{advice}"
    advice: str


@message
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
        return MojoError(*(d.changed(span=span) if d.span is NO_SPAN else d for d in self.diagnostics))

    def displaced(self, source: Source) -> MojoError:
        """This error without its places in a source: `placed` gives it others."""
        return MojoError(*(d.changed(span=NO_SPAN) if d.span.source is source else d for d in self.diagnostics))

    def __str__(self) -> str:
        return "; ".join(d.message for d in self.diagnostics)


class InternalError(Exception):
    """The compiler is wrong. Front ends say so and ask for a report; the session goes on. `span` is what it was busy with, if that
    is known.
    """

    span: Span = NO_SPAN


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
        if place in self._places or any(diagnostic.follows(other) for other in self.diagnostics):
            return
        self._places.add(place)
        self.diagnostics[:] = [other for other in self.diagnostics if not other.follows(diagnostic)]
        self.diagnostics.append(diagnostic.resolved())

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Record several diagnostics."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def since(self, count: int) -> tuple[Diagnostic, ...]:
        """What was reported after the first `count` diagnostics, as it would be shown alone."""
        found: dict[tuple[Source, int, str], Diagnostic] = {}
        for diagnostic in self.reported[count:]:
            found.setdefault(_place(diagnostic), diagnostic)
        return tuple(diagnostic.resolved() for diagnostic in found.values())

    @property
    def failed(self) -> bool:
        """Whether an error was recorded."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def _place(diagnostic: Diagnostic) -> tuple[Source, int, str]:
    what = "" if diagnostic.severity is Severity.ERROR else diagnostic.message
    return diagnostic.span.source, diagnostic.span.caret, what
