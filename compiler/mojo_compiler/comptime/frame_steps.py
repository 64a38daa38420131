"""Steps and ends of segments that depend on slots only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mojo_compiler.comptime.machine import Frame, Segment, Step, Thread
from mojo_compiler.dialects.core import EvaluationError
from mojo_compiler.types.core import Array, Type
from mojo_compiler.types.layout import members

Gather = Callable[[Frame], Any]
"""From a frame to the tuple of some of its slots."""


def call_direct(target: Any, site: Segment, gather: Gather, destination: int, error: int) -> Callable[[Thread, Frame], Segment]:
    """End a segment with a call of an instance."""

    def end(thread: Thread, frame: Frame) -> Segment:
        return thread.call(thread.code_of(target), site, gather(frame), frame[destination], frame[error])

    return end


def call_indirect(
    callee: int, capturing: bool, site: Segment, gather: Gather, destination: int, error: int
) -> Callable[[Thread, Frame], Segment]:
    """End a segment with a call of a function value. Its environment goes last, unless it is a plain function's: null."""

    def end(thread: Thread, frame: Frame) -> Segment:
        function, arguments = frame[callee], gather(frame)
        if capturing:
            function, environment = function
            if environment:
                arguments = (*arguments, environment)
        return thread.call(thread.code_of(function), site, arguments, frame[destination], frame[error])

    return end


def fail_with(message: str) -> Step:
    """A step that cannot be done at compile time."""

    def step(frame: Frame) -> None:
        raise EvaluationError(message)

    return step


def load_slot(target: int, source: int, path: tuple[int, ...]) -> Step:
    """Read a local that lives in a slot, or part of it."""
    if not path:

        def whole(frame: Frame) -> None:
            frame[target] = frame[source]

        return whole

    def part(frame: Frame) -> None:
        value = frame[source]
        for index in path:
            value = value[index]
        frame[target] = value

    return part


def store_slot(source: int, target: int, path: tuple[int, ...]) -> Step:
    """Write a local that lives in a slot, or part of it."""
    if not path:

        def whole(frame: Frame) -> None:
            frame[target] = frame[source]

        return whole

    def part(frame: Frame) -> None:
        frame[target] = _replaced(frame[target], path, frame[source])

    return part


def _replaced(whole: Any, path: tuple[int, ...], value: Any) -> Any:
    if not path:
        return value
    index = path[0]
    return (*whole[:index], _replaced(whole[index], path[1:], value), *whole[index + 1 :])


def blank(type: Type) -> Any:
    """What a local in a slot starts as: only its shape matters, for stores to single fields."""
    if isinstance(type, Array):
        return (blank(type.element),) * type.size
    inner = members(type)
    return tuple([blank(m) for m in inner]) if inner else None
