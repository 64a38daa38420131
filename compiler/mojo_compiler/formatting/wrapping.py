"""The lines of a statement: one if it fits, else more by a line for each item of brackets, from the left until the rest fits.

Whether brackets are opened depends on the columns up to the next ones that could be opened, so that what was opened once stays so when the
result is formatted again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mojo_compiler.formatting.elements import BracketGroup, Element, Item, flat_text
from mojo_compiler.formatting.rows import STEP
from mojo_compiler.formatting.tokens import Comment, WrittenToken

_PRECEDENCE: tuple[frozenset[str], ...] = (
    frozenset(("if", "else")),
    frozenset(("or",)),
    frozenset(("and",)),
    frozenset(("<", ">", "==", "!=", "<=", ">=", "in", "not", "is")),
    frozenset("|"),
    frozenset("^"),
    frozenset("&"),
    frozenset(("<<", ">>")),
    frozenset("+-"),
    frozenset(("*", "/", "//", "%", "@")),
)
"""The operators that lines may begin with in brackets, those that bind least first."""


class Wrapper:
    """The lines of one statement. Each ends at `width`, if there is a way."""

    def __init__(self, indent: int, width: int) -> None:
        self.lines: list[str] = []
        self._current = " " * indent
        self._indent = indent
        self._width = width

    def write(self, elements: Sequence[Element], forced: bool) -> None:
        """Write a statement that is `forced` to stand on several lines, or may be."""
        flat = flat_text(elements)
        if not forced and self._fits(flat):
            self._current += flat
        else:
            further = self._indent + STEP * (2 if elements[-1].last.text == ":" else 1)
            for i, element in enumerate(elements):
                if i and element.first.breaks and not element.first.comments:
                    self._current += " \\" if element.first.joins else ""
                    self._end_line(further)
                self._write_element(elements, i, "", further)
        self._end_line(0)

    def _fits(self, text: str) -> bool:
        """Whether a text, or its first line, fits behind what is written."""
        start = self._current.rfind("\n") + 1
        return len(self._current) - start + len(text.partition("\n")[0]) <= self._width

    def _end_line(self, indent: int) -> None:
        """Begin another line."""
        if self._current.strip():
            self.lines.append(self._current.rstrip())
        self._current = " " * indent
        self._indent = indent

    def _write_element(self, elements: Sequence[Element], index: int, tail: str, further: int) -> None:
        """Write an element; `tail` follows the last one."""
        element = elements[index]
        if index and element.first.comments:
            self._write_comments(element.first, further)
        elif index and element.space and self._current.strip():
            self._current += " "
        if not isinstance(element, BracketGroup):
            self._current += element.flat
        elif element.forced or (element.breakable and not self._fits(element.flat + _rest(elements[index + 1 :], tail))):
            self._write_group(element)
        else:
            self._current += element.flat

    def _write_comments(self, token: WrittenToken, further: int) -> None:
        """Write the comments before a token that is not the first of its line."""
        for comment in token.comments:
            self._write_comment(comment, further)
        self._end_line(further)

    def _write_comment(self, comment: Comment, indent: int) -> None:
        if comment.trails:
            self._current += "  " + comment.text
        else:
            self._end_line(indent)
            self._current += comment.text

    def _write_group(self, group: BracketGroup) -> None:
        """Write brackets with a line for each item."""
        base, inner = self._indent, self._indent + STEP
        self._current += group.first.text
        if group.opened is not None:
            self._current += "  " + group.opened.text
        for item in group.items:
            ends = item is group.items[-1]
            self._own_lines(item.leading, inner)
            self._end_line(inner)
            tail = "," if group.takes_comma or not ends else ""
            self._write_item(item, tail, inner if len(group.items) == 1 else inner + STEP)
            if item.trailing is not None:
                self._current += "  " + item.trailing.text
        self._own_lines(group.closing, inner)
        self._end_line(base)
        self._current += group.last.text

    def _own_lines(self, comments: Sequence[Comment], indent: int) -> None:
        for comment in comments:
            self._end_line(indent)
            self._current += comment.text

    def _write_item(self, item: Item, tail: str, further: int) -> None:
        """Write an item, on a line for each operand if it does not fit on one; lines but the first begin at `further`."""
        if not item.forced and self._fits(item.flat + tail):
            self._current += item.flat + tail
            return
        starts = _operators(item.elements)
        for begin, end in pairwise([0, *starts, len(item.elements)]):
            if begin and not item.elements[begin].first.comments:
                self._end_line(further)
            operand = item.elements[:end]
            for i in range(begin, end):
                self._write_element(operand, i, tail if end == len(item.elements) else "", further if starts else self._indent + STEP)
        self._current += tail


def _rest(elements: Sequence[Element], tail: str) -> str:
    """What must stand on the line of the element before, up to where the line may end."""
    text = ""
    for element in elements:
        if element.first.comments:
            return text
        text += " " * element.space
        if isinstance(element, BracketGroup) and element.breakable:
            return text + element.first.text
        text += element.flat
    return text + tail


def _operators(elements: Sequence[Element]) -> list[int]:
    """Where the operators are that bind least in an item. Of ``not in`` and ``is not`` it is the first word."""
    words = ["" if isinstance(e, BracketGroup) or e.first.prefix or e.first.transfer else e.first.text for e in elements]
    for i, word in enumerate(words):
        follows = words[i + 1 : i + 2]
        negates = word == "not" and follows != ["in"]
        if negates or (word == "in" and words[max(0, i - 1)] == "not"):
            words[i] = ""
    for level in _PRECEDENCE:
        found = [i for i, word in enumerate(words) if word in level and i]
        if found:
            return found
    return []
