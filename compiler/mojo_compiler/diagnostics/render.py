"""Diagnostics as text: the message, its source line, carets (language.md E1, E2, E5); plain, ANSI or HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mojo_compiler.diagnostics.core import Diagnostic, Note
from mojo_compiler.source import NOWHERE, Source, Span, shown

Paint = Callable[[str, str], str]

COLOURS = {"error": "1;38;5;196", "warning": "1;38;5;164", "note": "1;38;5;31", "place": "1", "caret": "1"}
"""The attributes of a terminal for each part. The colours are as far from white as from black, so that they are legible on both,
and on the red that notebooks put behind errors; the sixteen basic ones are not.
"""
_MAX_LINE = 400
"""Columns of a source line that are shown around the caret."""


def render(diagnostic: Diagnostic, style: str = "plain") -> str:
    """The text of a diagnostic and its notes. `style` is ``plain``, ``ansi`` or ``html`` (a ``<pre>`` element)."""
    if style == "html":
        body = "\n".join(_lines(diagnostic, lambda text, kind: f'<span class="mojo-{kind}">{escaped(text)}</span>', escaped))
        return f'<pre class="mojo-diagnostic">{body}</pre>'
    paint: Paint = _coloured if style == "ansi" else _plain
    return "\n".join(_lines(diagnostic, paint, str))


_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def escaped(text: str) -> str:
    """A text as it stands in HTML. The module `html` would load its table of two thousand entities."""
    return text.translate(_ENTITIES)


def _plain(text: str, kind: str) -> str:
    return text


def _coloured(text: str, kind: str) -> str:
    return f"\x1b[{COLOURS[kind]}m{text}\x1b[0m" if text else text


def _lines(diagnostic: Diagnostic, paint: Paint, escape: Callable[[str], str]) -> Iterator[str]:
    if not isinstance(diagnostic, Note):
        yield from (paint(line, "place") for line in _importers(diagnostic.span.source))
    yield _head(diagnostic, paint, escape)
    if diagnostic.span.source is not NOWHERE:
        yield from _excerpt(diagnostic, paint, escape)
    for note in diagnostic.notes:
        yield from _lines(note, paint, escape)


def _importers(source: Source) -> Iterator[str]:
    """The imports that led to a module, the outermost first."""
    if source.importer is not None and source.importer.source is not NOWHERE:
        yield from _importers(source.importer.source)
        yield f"Included from {shown(source.importer.source.name)}:{source.importer.position[0]}:"


def _head(diagnostic: Diagnostic, paint: Paint, escape: Callable[[str], str]) -> str:
    """``error: Expression [3]:1:5: text`` for a cell, ``file:1:5: error: text`` for a file."""
    span, word = diagnostic.span, diagnostic.severity.value
    text = escape("  " * diagnostic.depth + diagnostic.message) + _link(diagnostic, escape)
    if span.source is NOWHERE:
        return f"{paint(word, word)}: {text}"
    line, column = span.position
    place = f"{shown(span.source.name)}:{line}:{column}"
    if span.source.kind == "file":
        return f"{paint(place, 'place')}: {paint(word, word)}: {text}"
    return f"{paint(word, word)}: {paint(place, 'place')}: {text}"


def _link(diagnostic: Diagnostic, escape: Callable[[str], str]) -> str:
    """In HTML the code of an error or warning, whose title says how to get its page."""
    if isinstance(diagnostic, Note) or escape is not escaped:
        return ""
    return f' <a class="mojo-code" title="%explain {diagnostic.code}">{diagnostic.code}</a>'


def _excerpt(diagnostic: Diagnostic, paint: Paint, escape: Callable[[str], str]) -> Iterator[str]:
    """The source line and the line of carets under it; a very long line is cut around the caret."""
    span = diagnostic.span
    number, column = span.position
    line = shown(span.source.line(number).expandtabs(1))
    start = span.caret - (column - 1)
    marks = [" "] * (len(line) + 1)
    for each in (span, *diagnostic.highlights):
        _underline(marks, each, start, len(line))
    if column - 1 < len(marks):
        marks[column - 1] = "^"
    first = max(0, column - _MAX_LINE // 2) if len(line) > _MAX_LINE else 0
    yield escape(line[first : first + _MAX_LINE])
    yield paint("".join(marks[first : first + _MAX_LINE]).rstrip(), "caret")


def _underline(marks: list[str], span: Span, start: int, length: int) -> None:
    for i in range(max(0, span.start - start), min(length, span.end - start)):
        marks[i] = "~"
