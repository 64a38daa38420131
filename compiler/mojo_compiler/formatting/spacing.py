"""Where a space stands between two elements of a statement."""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.formatting.elements import BracketGroup, Element

_OF_FUNCTIONS = ("fn", "def")


def space(elements: Sequence[Element]) -> None:
    """Set `space` for the elements of a statement and of its groups."""
    words = [element.first.text for element in elements[:2]]
    header = words[words[0] == "async" and len(words) > 1]
    named = 2 + (words[0] == "async") if header in (*_OF_FUNCTIONS, "struct") else -1  # where parameters of a declaration stand
    before: Element | None = None
    for i, element in enumerate(elements):
        if before is not None:
            element.space = _between(before, element) and not (i == 1 and before.first.text == "@")
        if isinstance(element, BracketGroup):
            _space_group(element, i == named or _is_of_function(before))
        before = element


def _space_group(group: BracketGroup, parameters: bool) -> None:
    """Set the spaces in brackets: those of `parameters`, if they are square, and not of a subscript."""
    subscript = group.first.text == "[" and group.calls and not parameters
    for item in group.items:
        wide = subscript and not all(_is_simple(element) for element in item.elements)
        annotated, before = False, None
        for element in item.elements:
            word = element.first.text
            if before is not None:
                element.space = _in_item(before, element, annotated, wide if subscript else None)
            annotated = annotated or (word == ":" and not subscript)
            if isinstance(element, BracketGroup):
                _space_group(element, _is_of_function(before))
            before = element
    group.measure()


def _in_item(before: Element, element: Element, annotated: bool, wide: bool | None) -> bool:
    """Whether a space stands between two elements of an item; `wide` is whether slices have some, None where there are no slices."""
    words = before.last.text, element.first.text
    if wide is not None and ":" in words:
        return wide and words != (":", ":")
    return annotated if "=" in words else _between(before, element)


def _is_of_function(before: Element | None) -> bool:
    return before is not None and before.first.text in _OF_FUNCTIONS


def _is_simple(element: Element) -> bool:
    """Whether an element of a slice needs no air around the colons."""
    return not isinstance(element, BracketGroup) and (element.first.operand or element.first.prefix or element.first.text in (":", "."))


def _between(before: Element, element: Element) -> bool:
    """Whether a space stands between two elements, whatever is around them."""
    left, right = before.last, element.first
    if right.text in (",", ";", ":") or right.transfer:
        return False
    if left.text == ".":
        return right.text == "import"
    if left.text == "..." and right.operand:  # a relative module
        return False
    if right.text == ".":
        return left.text in ("from", "import") or (left.literal and right.spaced)
    if left.prefix:
        return left.text == right.text == "*"
    if right.text in ("(", "["):
        return not (left.operand or left.text in _OF_FUNCTIONS)
    return True
