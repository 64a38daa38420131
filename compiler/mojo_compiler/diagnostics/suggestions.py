"""Names that may be meant where a name is unknown: typing errors are found by the optimal string alignment distance."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mojo_compiler.diagnostics.core import Diagnostic, Fix, Note, message
from mojo_compiler.source import NO_SPAN, Span


@message
class DidYouMean(Note):
    """A name that is written nearly like an unknown one."""

    template = "did you mean '{suggestion}'?"
    suggestion: str


@message
class Misspellable(Diagnostic):
    """Base of messages about an unknown `name`. When one is shown, `hints` and, if there are none, the nearest of the `known` names
    become its notes.
    """

    name: str
    hints: Callable[[], Iterable[Diagnostic]] = tuple
    known: Callable[[], Iterable[str]] = tuple

    def resolved(self) -> Diagnostic:
        """This message with its hints, or with the name that is nearest to the unknown one."""
        hints = tuple(self.hints())
        suggestion = None if hints else closest(self.name, self.known())
        plain = self.changed(notes=(*self.notes, *hints), hints=tuple, known=tuple)
        if suggestion is None:
            return plain
        meant = DidYouMean(span=NO_SPAN, suggestion=suggestion)
        return plain.changed(notes=(*plain.notes, meant), fixes=replacements(self.span, self.name, suggestion))


def replacements(span: Span, name: str, suggestion: str) -> tuple[Fix, ...]:
    """The change that writes another name: a name alone, or the last one of a dotted expression."""
    start = span.end - len(name)
    last = Span(span.source, start, span.end)
    return (Fix(last, suggestion),) if start >= span.start and last.text == name else ()


def closest(name: str, known: Iterable[str]) -> str | None:
    """The name that differs least from `name`; None if all differ too much for a typing error. Of several the first."""
    best, limit = None, max(1, len(name) // 3)
    folded = name.lower()
    letters = folded.encode()
    for other in known:
        # Most names of a large table go here: each letter that the name does not have is a difference.
        if abs(len(other) - len(name)) > limit or len(other.lower().encode().translate(None, letters)) > limit:
            continue
        # So little of a short name may be left that it could be any other; private names are not meant by public ones.
        if other == name or min(len(name), len(other)) <= limit or name.startswith("_") != other.startswith("_"):
            continue
        distance = 0 if other.lower() == folded else _distance(name, other)
        if distance <= limit:
            best, limit = other, distance - 1
        if limit < 0:
            break
    return best


def _distance(a: str, b: str) -> int:
    """The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours."""
    previous: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, previous = previous, row
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
    return row[-1]


def or_else(suggestion: str | None) -> str:
    """The end of a reason that names what may be meant."""
    return "" if suggestion is None else f", did you mean '{suggestion}'?"
