"""A text as rows: its statements and the comments on lines of their own, each with its depth in blocks.

What stands on one line but is several statements, separated by semicolons or by the colon of a header, becomes several rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mojo_compiler.formatting.tokens import CLOSING, OPENING, Comment, WrittenToken, read_gap, read_tokens
from mojo_compiler.records import dataclass, field
from mojo_compiler.syntax.layout import arrange
from mojo_compiler.syntax.tokens import Line, scan

STEP = 4
"""Columns by which blocks and items are indented."""

DEFINITIONS = frozenset(("fn", "def", "struct", "trait", "async"))
_HEADERS = DEFINITIONS | {"if", "elif", "else", "while", "for", "try", "except", "finally", "with"}


@dataclass(eq=False)
class TextRow:
    """A statement, or a comment if it has no tokens. `blank` lines stand above it.

    `start` and `end` are its offsets in the text, comments at its end included, and `column` is where it was indented. It is `joined` if it
    stands on the line of the row before. One that is `exact` stays as it is, but for its `column`.
    """

    depth: int
    blank: int
    start: int
    end: int
    column: int = 0
    tokens: Sequence[WrittenToken] = ()
    comment: str = ""
    joined: bool = False
    exact: bool = False

    @property
    def first(self) -> str:
        """The first word; empty for a comment."""
        return self.tokens[0].text if self.tokens else ""

    @property
    def opens(self) -> bool:
        """Whether a block follows."""
        return bool(self.tokens) and self.tokens[-1].text == ":"


@dataclass(eq=False)
class _Place:
    """Where reading is: the line before, and the rows it became."""

    position: int
    stack: tuple[int, ...] = ()
    opens: bool = False
    rows: list[TextRow] = field(default_factory=list)


def read_rows(text: str, begin: int = 0) -> list[TextRow]:
    """The rows of a text that has no syntax errors, from an offset on."""
    rows: list[TextRow] = []
    place = _Place(begin)
    whole = text + "\n\n"
    for line in arrange(scan(whole, begin)):
        blank, comments = _comments(whole, place, line)
        rows += comments
        place.rows = list(_statements(whole, line, blank, bool(rows) and rows[-1].first == "@"))
        rows += place.rows
        place.position, place.stack, place.opens = line.ends[-1], line.stack, rows[-1].opens
    return rows + _comments(whole, place, None)[1]


def _comments(text: str, place: _Place, line: Line | None) -> tuple[int, list[TextRow]]:
    """The comments between two lines, and the blank lines before the second; one that ends the first line is given to its last row."""
    gap = read_gap(text, place.position, line.starts[0] if line is not None else len(text), not place.stack)
    stack = line.stack if line is not None else place.stack[:1] or (0,)
    rows: list[TextRow] = []
    for comment in gap.comments:
        if comment.trails and place.rows:
            place.rows[-1].comment, place.rows[-1].end = comment.text, comment.start + len(comment.text)
            continue
        column = _column(text, comment)
        rows.append(
            TextRow(_depth(place, stack, column), comment.blank, comment.start, comment.start + len(comment.text), column, (), comment.text)
        )
    return gap.blank, rows


def _column(text: str, comment: Comment) -> int:
    margin = text[text.rfind("\n", 0, comment.start) + 1 : comment.start]
    return len(margin.lstrip("\ufeff").expandtabs(8))


def _depth(place: _Place, following: tuple[int, ...], column: int) -> int:
    """How deep a comment stands: in the innermost block around the line before that begins no further right, or as the line behind."""
    deepest = len(place.stack)
    if place.opens or deepest <= len(following):
        return len(following) - 1
    while deepest > len(following) and place.stack[deepest - 1] > column:
        deepest -= 1
    return deepest - 1


def _statements(text: str, line: Line, blank: int, decorated: bool) -> Iterator[TextRow]:
    """The statements of a line."""
    tokens = read_tokens(text, line)
    depth = len(line.stack) - 1
    begin = 0
    if header := _header(tokens):
        yield _row(line, tokens, 0, header, depth, blank)
        begin, depth, blank = header, depth + 1, 0
    end = len(tokens)
    cuts = [i for i in _outside(tokens) if tokens[i].text == ";" and begin < i < end - 1] if begin or not decorated else []
    for cut in [*cuts, end]:
        yield _row(line, tokens, begin, cut, depth, blank)
        begin, blank = cut + 1, 0


def _row(line: Line, tokens: Sequence[WrittenToken], begin: int, end: int, depth: int, blank: int) -> TextRow:
    return TextRow(depth, blank, line.starts[begin], line.ends[end - 1], line.indent, tokens[begin:end], joined=begin > 0)


def _header(tokens: Sequence[WrittenToken]) -> int:
    """The number of tokens of a header before a block on the same line that needs lines of its own; a mere ``...`` does not."""
    if tokens[0].text not in _HEADERS:
        return 0
    end = next((i + 1 for i in _outside(tokens) if tokens[i].text == ":"), 0)
    return 0 if end == len(tokens) or [token.text for token in tokens[end:]] == ["..."] else end


def _outside(tokens: Sequence[WrittenToken]) -> Iterator[int]:
    """The indices of the tokens that stand in no brackets."""
    depth = 0
    for i, token in enumerate(tokens):
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if not depth:
            yield i
