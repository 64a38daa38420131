"""Why a token does not fit: the one message that a syntax error gets, and where its caret stands (language.md 9.2, 12).

A missing token is reported at the token that stands in its place, or where the line's text ends if it ends there.
"""

from __future__ import annotations

from mojo_compiler.diagnostics import syntax as errors
from mojo_compiler.diagnostics.core import Diagnostic, Note
from mojo_compiler.source import Source, Span
from mojo_compiler.syntax import tokens
from mojo_compiler.syntax.advice import with_advice
from mojo_compiler.syntax.automaton import GrammarProbe
from mojo_compiler.syntax.constructs import Construct, find_construct
from mojo_compiler.syntax.tokens import Line, vocabulary

CLAUSES = ("else", "elif", "except", "finally")
"""Words that go on with a statement above."""

_LEXICAL: dict[int, type[Diagnostic]] = {
    tokens.UNEXPECTED_CHARACTER: errors.UnexpectedCharacter,
    tokens.UNTERMINATED_STRING: errors.UnterminatedString,
    tokens.UNTERMINATED_NAME: errors.UnterminatedName,
}
_FEATURES = {
    "lambda": "lambda expressions are",
    "yield": "generators are",
    "global": "'global' is",
    "nonlocal": "'nonlocal' is",
    "del": "'del' is",
    "assert": "'assert' is",
    "match": "'match' is",
    "f": "f-strings are",
    "b": "bytes literals are",
}
_MISSABLE = (":", "in", "=", "(", "import", ")", "]", "}")
"""Tokens that a construct may be waiting for, those first that are likelier to be meant."""
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


class TokenMismatch:
    """A line whose token at an index does not fit; the parser was in certain states before the line.

    The states are those before token `since`; `before` is where the token before the wrong one ended, `end` where this ends.
    """

    def __init__(self, source: Source, states: list[int], line: Line, since: int, index: int, before: int) -> None:
        self._source = source
        self.line = line
        self._index = index
        self._before = before
        self.kind = line.kinds[index]
        self.end = line.ends[index]
        self._word = line.texts[index]
        self._probe = GrammarProbe(states, line.kinds[since:index])
        known = vocabulary()
        layout = (known.indent, known.dedent)
        self.first = next((i for i, kind in enumerate(line.kinds) if kind not in layout), index)

    @property
    def at_line_start(self) -> bool:
        """Whether the line fits nothing above, rather than being wrong in itself."""
        return self._index <= self.first

    @property
    def at_end(self) -> bool:
        """Whether what does not fit is the end of the text."""
        return self.line.kinds[-1] == vocabulary().end

    @property
    def in_signature(self) -> bool:
        """Whether the error is in the header of a function before its colon."""
        return find_construct(self._probe.statement).where == "function definition"

    @property
    def is_long_string(self) -> bool:
        """Whether the token is a string that may go on in the next line."""
        return self._word.lstrip("rR").startswith(('"""', "'''"))

    def diagnose(self) -> Diagnostic:
        """The diagnostic, with what may be meant."""
        place = find_construct(self._probe.statement)
        return with_advice(self._diagnose(), self.line.texts[self.first :], max(0, self._index - self.first), place)

    def _diagnose(self) -> Diagnostic:
        if self.kind < 0:
            return self._refused_token()
        if self.at_line_start and (found := self._at_line_start()):
            return found
        return self._at_statement_start() or self._touching_number() or self._missing()

    # ---- tokens that are never right

    def _refused_token(self) -> Diagnostic:
        if self.kind == tokens.TOO_DEEP:
            return errors.NestingTooDeep(span=self._token(), limit=tokens.MAX_NESTING)
        if made := _LEXICAL.get(self.kind):
            return made(span=self._token())
        if self.kind == tokens.PREFIXED_STRING:
            prefix = self._word[: min(self._word.find(q) for q in "\"'" if q in self._word)].lower()
            return self._unexpected(self._token(), next((c for c in prefix if c in _FEATURES), ""))
        if self._word in ("ref", "mutref") or self._wants_name():
            return errors.ReservedName(span=self._token(), word=self._word)
        if self._word == "class" and self._index == self.first:
            return errors.ClassNotSupported(span=self._token())
        return self._unexpected(self._token(), self._word)

    def _unexpected(self, span: Span, feature: str) -> Diagnostic:
        """`UnexpectedToken`, with a note if Python has a meaning for it that Mojo has not."""
        notes: tuple[Note, ...] = ()
        if feature in _FEATURES:
            notes = (errors.FeatureNotSupported(span=span, feature=_FEATURES[feature]),)
        return errors.UnexpectedToken(span=span, notes=notes)

    # ---- what the beginning of a line tells

    def _at_line_start(self) -> Diagnostic | None:
        known = vocabulary()
        first = self._token(self.first)
        if self._probe.accepts(known.indent):
            return errors.ExpectedIndentedBlock(span=first)
        if self._probe.statement[-3:] == ["AT", "expr", "_NL"]:
            return errors.DecoratedNothing(span=first)
        if self._word in CLAUSES:
            return errors.StrayClause(span=first, word=self._word)
        return None

    def _at_statement_start(self) -> Diagnostic | None:
        known = vocabulary()
        line, first = self.line, self.first
        if line.kinds[first] != known.name:
            return None
        if self._word == ":" and line.kinds[first : self._index] == [known.name]:
            if "STRUCT" in self._probe.block[-8:] and "traits" in self._probe.block[-5:]:
                return errors.FieldKeyword(span=self._token(first))
            return errors.DeclarationKeyword(span=self._token(first))
        if line.texts[first] == "match" and line.texts[-2:-1] == [":"]:
            return self._unexpected(self._token(first), "match")
        return None

    def _touching_number(self) -> Diagnostic | None:
        """``12abc``: two tokens that were meant as one number."""
        before = self._index - 1
        if before < self.first or self.line.kinds[before] != vocabulary().number or not self._word[:1].isidentifier():
            return None
        touching = self.line.ends[before] == self.line.starts[self._index]
        return errors.InvalidNumber(span=self._token(before).to(self._token())) if touching else None

    # ---- what the grammar would have accepted

    def _missing(self) -> Diagnostic:
        known, probe = vocabulary(), self._probe
        place = find_construct(probe.statement)
        if probe.accepts(known.number):
            return self._unexpected(self._token(), self._word)
        after_comma = self._index > self.first and self.line.texts[self._index - 1] == ","
        if place.closing and self._accepts(place.closing) and not (after_comma and self._wants_name()):
            return self._expected(place.closing, place)
        if self._wants_name():
            if self._word.isidentifier():
                return errors.ReservedName(span=self._here(), word=self._word)
            return errors.ExpectedName(span=self._here(), where=place.where or "statement")
        if place.where == "alias declaration" and self._accepts("="):
            return self._expected("=", place)
        if probe.accepts(known.newline):
            return self._after_statement()
        if self._accepts("else"):
            return self._expected("else", Construct("conditional expression"))
        word = next((word for word in _MISSABLE if self._accepts(word)), "") if place.where else ""
        return self._expected(word, place) if word else self._unexpected(self._token(), self._word)

    def _after_statement(self) -> Diagnostic:
        """Something follows what could have been a whole statement (L13)."""
        begins = self._probe.begins_statement(self.kind)
        return errors.StatementStart(span=self._token()) if begins else self._unexpected(self._token(), self._word)

    def _expected(self, word: str, place: Construct) -> Diagnostic:
        notes: tuple[Note, ...] = ()
        opening = self._opening()
        if word == place.closing and opening is not None and "\n" in self._source.text[opening.start : self._before]:
            notes = (errors.OpeningBracket(span=opening, bracket=opening.text),)
        return errors.ExpectedToken(span=self._here(), token=word, where=place.where, notes=notes)

    def _opening(self) -> Span | None:
        """The innermost bracket that is open before the token."""
        closed = 0
        for i in reversed(range(self._index)):
            word = self.line.texts[i]
            if word in _BRACKETS.values():
                closed += 1
            elif word in _BRACKETS and closed:
                closed -= 1
            elif word in _BRACKETS:
                return self._token(i)
        return None

    def _accepts(self, word: str) -> bool:
        return self._probe.accepts(vocabulary().words[word])

    def _wants_name(self) -> bool:
        """Whether an identifier could stand here, but no expression."""
        known = vocabulary()
        return self._probe.accepts(known.name) and not self._probe.accepts(known.number)

    # ---- spans

    def _token(self, index: int | None = None) -> Span:
        i = self._index if index is None else index
        return Span(self._source, self.line.starts[i], self.line.ends[i])

    def _here(self) -> Span:
        """The token, or the end of the text before it if a line ends there."""
        start = self.line.starts[self._index]
        if "\n" in self._source.text[self._before : start] or self.kind == vocabulary().newline:
            return Span(self._source, self._before, self._before)
        return self._token()
