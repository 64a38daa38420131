"""Actions for lists and optional parts, which many rules share. Lists grow in place until a node takes them."""

from __future__ import annotations

from typing import Any

from mojo_compiler.syntax.actions.core import Action, Builder, Values


def nothing(b: Builder, v: Values, s: list[int], e: int) -> None:
    """An optional part that is absent."""


def empty(b: Builder, v: Values, s: list[int], e: int) -> list[Any]:
    """A list without items."""
    return []


def first(b: Builder, v: Values, s: list[int], e: int) -> list[Any]:
    """``item``"""
    return [v[-1]]


def append(b: Builder, v: Values, s: list[int], e: int) -> list[Any]:
    """``items item``"""
    items: list[Any] = v[-2]
    items.append(v[-1])
    return items


def more(b: Builder, v: Values, s: list[int], e: int) -> list[Any]:
    """``items , item``"""
    items: list[Any] = v[-3]
    items.append(v[-1])
    return items


def first_comma(b: Builder, v: Values, s: list[int], e: int) -> list[Any]:
    """``item ,``"""
    return [v[-2]]


def more_comma(b: Builder, v: Values, s: list[int], e: int) -> list[Any]:
    """``items item ,``"""
    items: list[Any] = v[-3]
    items.append(v[-2])
    return items


def last(b: Builder, v: Values, s: list[int], e: int) -> object:
    """The last symbol of a rule, after punctuation."""
    return v[-1]


def head(b: Builder, v: Values, s: list[int], e: int) -> object:
    """The symbol before a closing token."""
    return v[-2]


def head_comma(b: Builder, v: Values, s: list[int], e: int) -> object:
    """The symbol before a comma and a closing token."""
    return v[-3]


def joined(b: Builder, v: Values, s: list[int], e: int) -> str:
    """Two texts as one."""
    text: str = v[-2] + v[-1]
    return text


ACTIONS: dict[str, Action] = {
    f.__name__: f for f in (nothing, empty, first, append, more, first_comma, more_comma, last, head, head_comma, joined)
}
