"""Which special members a type has, seen through packs, which have none of their own but those of their elements."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from mojo_compiler.ir.core import Callee, Lifecycle
from mojo_compiler.types.core import Pack, Type


class CachedLifecycle:
    """A `Lifecycle` that asks another one once for each type: looking members up is slow and passes ask often."""

    def __init__(self, lifecycle: Lifecycle) -> None:
        self.copier: Callable[[Type], Callee | None] = cache(lifecycle.copier)
        self.mover: Callable[[Type], Callee | None] = cache(lifecycle.mover)
        self.taker: Callable[[Type], Callee | None] = cache(lifecycle.taker)
        self.destructor: Callable[[Type], Callee | None] = cache(lifecycle.destructor)
        self.divisible = lifecycle.divisible
        self.declared = lifecycle.declared


def copyable(lifecycle: Lifecycle, type: Type) -> bool:
    """Whether values can be copied."""
    return _every(lifecycle.copier, type)


def movable(lifecycle: Lifecycle, type: Type) -> bool:
    """Whether values can be moved by ``__moveinit__``; elements of packs that have none are moved as bits."""
    if isinstance(type, Pack):
        return True
    return _every(lifecycle.mover, type)


def takeable(lifecycle: Lifecycle, type: Type) -> bool:
    """Whether ``__takeinit__`` is the way to give a value up while its source goes on living (language.md S20)."""
    return not type.is_trivial and lifecycle.mover(type) is None and lifecycle.taker(type) is not None


def destructible(lifecycle: Lifecycle, type: Type) -> bool:
    """Whether anything runs at the end of a life."""
    if type.is_trivial:
        return False
    if isinstance(type, Pack):
        return any(destructible(lifecycle, element) for element in type.elements)
    return lifecycle.destructor(type) is not None


def _every(member: Callable[[Type], Callee | None], type: Type) -> bool:
    if type.is_trivial:
        return True
    if isinstance(type, Pack):
        return all(_every(member, element) for element in type.elements)
    return member(type) is not None
