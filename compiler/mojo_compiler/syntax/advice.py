"""Advice behind syntax errors: the word that may be meant, or what is written here for what other languages have."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.diagnostics.habits import CONVENTIONS, FEATURES, OPERATORS, STATEMENTS, advice
from mojo_compiler.diagnostics.suggestions import DidYouMean, closest, replacements
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax.constructs import Construct

KEYWORDS = (
    *("alias", "async", "break", "continue", "def", "elif", "else", "except", "finally", "fn", "for", "from", "if", "import", "let"),
    *("pass", "raise", "return", "struct", "trait", "try", "var", "while", "with"),
)
"""The words that statements begin with."""


def with_advice(diagnostic: Diagnostic, words: list[str], index: int, place: Construct) -> Diagnostic:
    """A syntax error with its advice. `words` are those of the line without its layout, `index` that of the wrong one, `place` the
    construct around it.
    """
    notes = _advice(words, index, place) or advice(OPERATORS, _operator(words, index, diagnostic.span))
    if notes:
        return diagnostic.changed(notes=(*diagnostic.notes, *notes))
    return _misspelt_keyword(diagnostic, words) if index == 1 else diagnostic


def _advice(words: list[str], index: int, place: Construct) -> tuple[Diagnostic, ...]:
    word, start = words[index], words[0]
    before = words[index - 1] if index else ""
    if index == 1 and start in STATEMENTS:
        return advice(STATEMENTS, start)
    if start in ("else", "except") and index == 1 + (start == "except"):
        return advice(FEATURES, f"{start} {word}" if start == "else" else start)
    if word == "for" and place.closing:
        return advice(FEATURES, "comprehension")
    if place.where in ("argument list", "function definition"):
        if word in CONVENTIONS or before in CONVENTIONS:
            return advice(CONVENTIONS, word if word in CONVENTIONS else before)
        if before == "raises":
            return advice(FEATURES, before)
    if word == "=" and place.where in ("if statement", "elif clause", "while statement"):
        return advice(FEATURES, word)
    if word[:1].isdigit() and place.where == "variable declaration" and before in ("let", "var"):
        return advice(FEATURES, "name")
    if word[:1] in ("f", "b", "F", "B") and word[-1:] in ("'", '"'):
        return advice(FEATURES, word[0].lower())
    return advice(FEATURES, start if start == "match" else word)


def _operator(words: list[str], index: int, span: Span) -> str:
    """The operator of another language that ends at the wrong word, or is the wrong character."""
    if words[index] in OPERATORS:
        return words[index]
    pair = "".join(words[max(0, index - 1) : index + 1])
    if not words[index]:  # the end of the line, as in `i++`
        pair = "".join(words[max(0, index - 2) : index])
    return pair if pair in OPERATORS else span.text[:1]


def _misspelt_keyword(diagnostic: Diagnostic, words: list[str]) -> Diagnostic:
    meant = closest(words[0], ["from"] if "import" in words else KEYWORDS)
    if meant is None:
        return diagnostic
    text = diagnostic.span.source.text
    start = text.rfind(words[0], 0, diagnostic.span.caret)
    wrong = Span(diagnostic.span.source, start, start + len(words[0]))
    note = DidYouMean(span=NO_SPAN, suggestion=meant)
    return diagnostic.changed(notes=(*diagnostic.notes, note), fixes=replacements(wrong, words[0], meant))
