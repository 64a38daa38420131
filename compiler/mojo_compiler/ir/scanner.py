"""The words of IR text."""

from __future__ import annotations

import re

from mojo_compiler.records import dataclass
from mojo_compiler.source import Source, Span

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*)
    |(?P<text>"(?:[^"\\]|\\.)*")
    |(?P<number>-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|inf\b|nan\b))
    |(?P<value>%[\w$\#]+)
    |(?P<symbol>@[\w.$\#]+)
    |(?P<word>[!$]?[^\W\d][\w.$\#]*|\$\d+[\w.]*)
    |(?P<path>\.[\w.]+)
    |(?P<mark>:=|<-|->|\+|[(){}\[\],:^<>=*])""",
    re.VERBOSE,
)


class TextError(Exception):
    """The text is not IR; the message names the line."""


@dataclass(frozen=True)
class Word:
    """A word of the text. Its kind is one of ``text number value symbol word path mark end``."""

    kind: str
    text: str
    start: int
    line: int


class Scanner:
    """Goes through the words of a text. `token` is the next one."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._tokens = self._scan()
        self._index = 0

    def _scan(self) -> list[Word]:
        found, position, line, text = [], 0, 1, self.source.text
        while position < len(text):
            match = _TOKEN.match(text, position)
            if match is None:
                raise TextError(f"line {line}: unexpected {text[position]!r}")
            kind = match.lastgroup or ""
            if kind != "space":
                found.append(Word(kind, match.group(), position, line))
            line += match.group().count("\n")
            position = match.end()
        return [*found, Word("end", "", len(text), line)]

    @property
    def token(self) -> Word:
        """The next word."""
        return self._tokens[self._index]

    @property
    def previous(self) -> Word:
        """The word just passed."""
        return self._tokens[self._index - 1]

    def fail(self, what: str) -> TextError:
        """An error at the next word."""
        shown = repr(self.token.text) if self.token.text else "the end"
        return TextError(f"line {self.token.line}: {what} before {shown}")

    def take(self, kind: str) -> str:
        """Go past a word of a kind and return its text. Raises `TextError`."""
        token = self.token
        if token.kind != kind:
            raise self.fail(f"expected a {kind}")
        self._index += 1
        return token.text

    def accept(self, *texts: str) -> str | None:
        """Go past a word if it is one of these."""
        token = self.token
        if token.text not in texts or token.kind in ("text", "end"):
            return None
        self._index += 1
        return token.text

    def expect(self, text: str) -> None:
        """Go past this word. Raises `TextError` if it is another."""
        if self.accept(text) is None:
            raise self.fail(f"expected {text!r}")

    def span(self, first: Word) -> Span:
        """What lies between the start of a word and the end of the one just passed."""
        last = self.previous
        return Span(self.source, first.start, max(first.start, last.start + len(last.text)))

    def same_line(self) -> bool:
        """Whether the next word stands on the line of the one just passed."""
        return self.token.kind != "end" and self.token.line == self.previous.line
