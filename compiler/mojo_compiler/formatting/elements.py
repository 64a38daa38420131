"""A statement as words and groups: a group is what stands between brackets, divided at its commas.

A group forgets a comma before its closing bracket that means nothing, and whether it was written on several lines, unless the user wrote
both: then it is `kept` as it is, one item a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from mojo_compiler.formatting.tokens import CLOSING, OPENING, Comment, WrittenToken
from mojo_compiler.records import dataclass, field

_WORTH_BREAKING = 12
"""From how many columns on what is between brackets goes to lines of its own."""


class WordElement:
    """A single token. `space` tells that one stands before it."""

    forced = False

    def __init__(self, token: WrittenToken) -> None:
        self.first = self.last = token
        self.flat = token.text
        self.space = False


@dataclass(eq=False)
class Item:
    """What stands between two commas: its elements, the comments on lines of their own before it, and the one at the end of its line."""

    elements: list[Element] = field(default_factory=list)
    leading: list[Comment] = field(default_factory=list)
    trailing: Comment | None = None

    @cached_property
    def flat(self) -> str:
        """Its text on one line."""
        return flat_text(self.elements)

    @cached_property
    def forced(self) -> bool:
        """Whether it needs several lines: for comments in it, or for a group."""
        return is_forced(self.elements)

    def take(self, comments: Sequence[Comment], before: Item | None) -> None:
        """Put comments before this item; one that trails goes to the end of the line of the item `before`."""
        for comment in comments:
            if comment.trails and before is not None and before.trailing is None:
                before.trailing = comment
            else:
                self.leading.append(comment)


class BracketGroup:
    """Brackets and what is in them. It `calls` if they belong to what stands before them.

    `opened` is the comment behind the opening bracket, `closing` those before the closing one.
    """

    def __init__(self, opening: WrittenToken, calls: bool) -> None:
        self.first = self.last = opening
        self.space = False
        self.calls = calls
        self.items: list[Item] = []
        self.opened: Comment | None = None
        self.closing: list[Comment] = []
        self.takes_comma = self.needs_comma = self.kept = self.of_result = False

    @cached_property
    def inner(self) -> str:
        """What is between the brackets, on one line."""
        return ", ".join(item.flat for item in self.items) + ("," if self.needs_comma else "")

    @cached_property
    def flat(self) -> str:
        """Its text on one line."""
        return self.first.text + self.inner + self.last.text

    @cached_property
    def forced(self) -> bool:
        """Whether it cannot stand on one line."""
        commented = self.opened is not None or bool(self.closing)
        return self.kept or commented or any(i.leading or i.trailing or i.forced for i in self.items)

    def measure(self) -> None:
        """Find out what is asked of it, once its spaces are known, so that what holds it never has to look deeper than one level."""
        self.flat, self.forced  # noqa: B018 - to name them is to make them

    @cached_property
    def breakable(self) -> bool:
        """Whether its items may go to lines of their own. Arguments go rather than what belongs to the type of a result."""
        return self.forced or (len(self.inner) >= _WORTH_BREAKING and not self.of_result)


Element = WordElement | BracketGroup


def flat_text(elements: Sequence[Element]) -> str:
    """The text of elements on one line."""
    return "".join(" " + e.flat if e.space and i else e.flat for i, e in enumerate(elements))


def is_forced(elements: Sequence[Element]) -> bool:
    """Whether elements need several lines: for a comment before one that is not the first, or within one."""
    return any(e.forced or (i and e.first.comments) for i, e in enumerate(elements))


def build(tokens: Sequence[WrittenToken]) -> list[Element]:
    """The words and groups of a statement."""
    rest = iter(tokens)
    elements: list[Element] = []
    for token in rest:
        elements.append(_element(token, rest, elements))
    return elements


def _element(token: WrittenToken, tokens: Iterator[WrittenToken], before: Sequence[Element]) -> Element:
    """The element that begins with a token, behind others."""
    if token.text not in OPENING:
        return WordElement(token)
    last = before[-1].last if before else None
    group = _group(BracketGroup(token, last is not None and (last.operand or last.text in ("fn", "def", "import"))), tokens)
    group.of_result = any(element.first.text == "->" for element in before)
    return group


def _group(group: BracketGroup, tokens: Iterator[WrittenToken]) -> BracketGroup:
    """Fill a group with what stands up to its closing bracket."""
    item, comma = Item(), False
    for token in tokens:
        if token.text in CLOSING:
            _close(group, item, token, comma)
            return group
        if token.text == ",":
            following = Item()
            following.take(token.comments, item)
            group.items.append(item)
            item, comma = following, True
            continue
        if not item.elements:
            _begin(group, item, token)
        item.elements.append(_element(token, tokens, item.elements))
    return group


def _begin(group: BracketGroup, item: Item, token: WrittenToken) -> None:
    """Take the comments before the first token of an item."""
    comments = list(token.comments)
    if not group.items and comments and comments[0].trails:
        group.opened = comments.pop(0)
    item.take(comments, group.items[-1] if group.items else None)


def _close(group: BracketGroup, item: Item, token: WrittenToken, comma: bool) -> None:
    """End a group: `item` is what stands behind the last comma, if anything."""
    if item.elements:
        group.items.append(item)
    else:
        group.closing = item.leading
    ends_with_comma = comma and not item.elements
    for comment in token.comments:
        if not comment.trails or (group.items and group.items[-1].trailing is not None):
            group.closing.append(comment)
        elif group.items:
            group.items[-1].trailing = comment
        else:
            group.opened = comment
    plain = group.first.text == "(" and not group.calls
    group.last = token
    group.needs_comma = plain and ends_with_comma and len(group.items) == 1
    group.takes_comma = bool(group.items) and not (plain and not comma) and not _has_results(group)
    group.kept = ends_with_comma and group.takes_comma and token.breaks


def _has_results(group: BracketGroup) -> bool:
    """Whether ``->`` stands in brackets of parameters: no comma may follow what is behind it. That of a function type is another one."""
    if group.first.text != "[":
        return False
    pending = 0
    for item in group.items:
        for element in item.elements:
            word = element.first.text
            if word in ("fn", "def"):
                pending += 1
            elif word == "->":
                if not pending:
                    return True
                pending -= 1
    return False
