"""Where in a text the cursor is: the word it is at, the tokens of the statement before that, the brackets around it.

The text may be broken anywhere: nothing here needs more than tokens.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cached_property

from mojo_compiler.records import dataclass
from mojo_compiler.syntax.layout import arrange
from mojo_compiler.syntax.tokens import PREFIXED_STRING, UNTERMINATED_NAME, UNTERMINATED_STRING, Line, scan, vocabulary

_CLOSING = {")": "(", "]": "[", "}": "{"}
_OPENING = frozenset(_CLOSING.values())
_UNREADABLE = (PREFIXED_STRING, UNTERMINATED_NAME, UNTERMINATED_STRING)
_BEGINNING = "alias async break continue def fn from import let pass raise return struct trait try var while with"


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its offsets. `kind` is a terminal of the grammar."""

    kind: int
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Cursor:
    """A place in a text. `start` is where the word at it begins (`offset` if there is none), `tokens` are the statement's before
    that word, `statement` is where the statement begins; nothing can be said of a `silent` place (a comment, a string, a number).
    """

    text: str
    offset: int
    start: int
    statement: int
    tokens: tuple[Token, ...]
    silent: bool = False

    @property
    def prefix(self) -> str:
        """What of the word stands before the cursor."""
        return self.text[self.start : self.offset]

    @property
    def before(self) -> str:
        """The token before the word, "" at the start of a statement."""
        return self.tokens[-1].text if self.tokens else ""

    @property
    def words(self) -> list[str]:
        """The statement's tokens before the word, as texts."""
        return [t.text for t in self.tokens]

    @cached_property
    def open(self) -> tuple[int, ...]:
        """The brackets around the cursor, outermost first: their tokens' indices."""
        stack: list[int] = []
        for i, token in enumerate(self.tokens):
            if token.text in _OPENING:
                stack.append(i)
            elif token.text in _CLOSING and stack:
                stack.pop()
        return tuple(stack)

    @property
    def colon(self) -> int:
        """Where in the text the first colon outside brackets ends, -1 if there is none: the end of a header."""
        depth = 0
        for token in self.tokens:
            depth += (token.text in _OPENING) - (token.text in _CLOSING)
            if token.text == ":" and depth == 0:
                return token.end
        return -1

    def ends_operand(self, index: int) -> bool:
        """Whether a token may be an operand's last."""
        token = self.tokens[index]
        known = vocabulary()
        return token.text in _CLOSING or token.kind in (known.name, known.number, known.string) or token.text in ("Self", "True", "False")

    def operand(self, last: int) -> tuple[int, int] | None:
        """The range in the text of the chain of names, calls and subscripts that ends with a token; None if there is none."""
        first = last
        while first >= 0 and self.ends_operand(first):
            if self.tokens[first].text in _CLOSING:
                opening = self._opening(first)
                if opening is None:
                    return None
                if opening > 0 and self.ends_operand(opening - 1):
                    first = opening - 1
                    continue
                first = opening
            elif first > 0 and self.tokens[first - 1].text == ".":
                first -= 2
                continue
            return self.tokens[first].start, self.tokens[last].end
        return None

    def called_name(self, opening: int) -> Token | None:
        """The name before a bracket that is a call's or a subscript's, also if parameters stand between them; None if there is none."""
        last: int | None = opening - 1
        while last is not None and last > 0 and self.tokens[last].text == "]":
            bracket = self._opening(last)
            last = bracket - 1 if bracket is not None else None
        if last is None or last < 0 or self.tokens[last].kind != vocabulary().name:
            return None
        return self.tokens[last]

    def _opening(self, closing: int) -> int | None:
        depth = 0
        for i in range(closing, -1, -1):
            if self.tokens[i].text in _CLOSING:
                depth += 1
            elif self.tokens[i].text in _OPENING:
                depth -= 1
                if depth == 0:
                    return i
        return None

    def statement_end(self) -> int:
        """Where the statement ends: with its line, or with a bracket that is open at the cursor and closed later."""
        line = next(_lines(self.text, self.statement), None) if self.open else None
        if line is not None and not line.unclosed and line.ends[-1] > self.offset:
            return line.ends[-1]
        end = self.text.find("\n", self.offset)
        return len(self.text) if end < 0 else end


def locate(text: str, offset: int, whole_word: bool = False) -> Cursor:
    """The place at an offset; with `whole_word`, at the end of the word that the offset is in."""
    while whole_word and offset < len(text) and (text[offset].isalnum() or text[offset] == "_"):
        offset += 1
    last_line = deque(_lines(text[:offset], 1 if text[:1] == "\ufeff" else 0), 1)
    line = last_line[0] if last_line else None
    tokens = _tokens(line, text[:offset]) if line is not None else ()
    gap = text[tokens[-1].end : offset] if tokens else text[:offset]
    comment = "#" in gap[gap.rfind("\n") + 1 :]
    if line is not None and "\n" in gap.replace("\\\n", "") and not line.unclosed:
        tokens = ()
    if not tokens:
        return Cursor(text, offset, offset, offset, (), comment)
    last = tokens[-1]
    if last.end == offset and last.text.isidentifier() and text[last.start] != "`":
        return Cursor(text, offset, last.start, tokens[0].start, tokens[:-1])
    silent = comment or last.kind in _UNREADABLE or (last.end == offset and last.kind == vocabulary().number)
    return Cursor(text, offset, offset, tokens[0].start, tokens, silent)


def _lines(text: str, position: int) -> Iterator[Line]:
    return arrange(scan(text + "\n\n", position))


def _tokens(line: Line, text: str) -> tuple[Token, ...]:
    """The tokens of a line, from the last word on that begins a physical line and can only begin a statement: a bracket that
    somebody forgot to close does not swallow the statements after it.
    """
    tokens = tuple(map(Token, line.kinds, line.texts, line.starts, line.ends))
    for i in range(len(tokens) - 1, 0, -1):
        if tokens[i].text in _BEGINNING.split() and "\n" in text[tokens[i - 1].end : tokens[i].start]:
            return tokens[i:]
    return tokens
