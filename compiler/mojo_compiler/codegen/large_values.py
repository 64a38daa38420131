"""What becomes of the values that are held in memory: when that memory is free again, and which loads need no copy.

A load of a large value is the place itself where nothing can change that until the value was used for the last time:

    %0: StaticIntTuple[100] = load t
    %1: Int = call @StaticIntTuple.__getitem__(%0, %i)      // reads t
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from mojo_compiler.codegen.types import in_memory
from mojo_compiler.dialects.core import find
from mojo_compiler.ir.core import (
    Access,
    AddressOf,
    Apply,
    Block,
    Call,
    Function,
    Instruction,
    Load,
    Local,
    Place,
    Relocate,
    TryCall,
    Value,
)

_Position = tuple[Block, int]


class LargeValues:
    """The uses of a function's large values. Everything is found when it is asked for first: most functions have none."""

    def __init__(self, function: Function) -> None:
        self._function = function

    def last_use(self, made: Instruction) -> Instruction | None:
        """The last instruction that needs the memory which an instruction took; None if not all are in its block, or it ends the block."""
        values = [value for value in made.results() if in_memory(value.type)]
        if not values:
            return made
        span = self._span(values[0], made)
        if span is None:
            return None
        (block, _), last = span
        return block.instructions[last] if last < len(block.instructions) else None

    def shares(self, load: Load) -> bool:
        """Whether a load may stand for the place that it reads."""
        span = self._span(load.result, load)
        if span is None:
            return False
        (block, first), last = span
        following = [it for it in [*block.instructions, block.terminator][first + 1 : last + 1] if it is not None]
        return not any(self._changes(it, load.place, it is following[-1]) for it in following)

    def _span(self, value: Value, made: Instruction) -> tuple[_Position, int] | None:
        """Where a value is made, and the index in its block of the last use; None if it is used in other blocks."""
        block, first = self._positions[made]
        last = first
        for used_in, index in self._uses_of(value):
            if used_in is not block:
                return None
            last = max(last, index)
        return (block, first), last

    def _uses_of(self, value: Value) -> Iterator[_Position]:
        """Uses of a value, and of values that may be parts of it in the same memory."""
        todo = [value]
        while todo:
            for user in self._users.get(todo.pop(), ()):
                yield self._positions[user]
                if not isinstance(user, Call | TryCall | Load):
                    todo += [result for result in user.results() if in_memory(result.type)]

    def _changes(self, it: Instruction, place: Place, last: bool) -> bool:
        """Whether an instruction may change a place. `last`: what it calls may no longer matter to others, but to itself."""
        known = isinstance(place.base, Local) and place.base not in self._exposed
        match it:
            case Relocate(target=target):
                return not known or target.base is place.base
            case Call() | TryCall():
                kept = known and (last or place.base not in self._lent)
                return not kept or any(touched.base is place.base for touched, _ in it.accesses())
            case Apply(primitive=name):
                row = find(name)
                return not known and (row is None or not row.pure)
        return any(touched.base is place.base or not known for touched, access in it.accesses() if access is not Access.READ)

    @cached_property
    def _positions(self) -> dict[Instruction, _Position]:
        return {
            it: (block, i)
            for block in self._function.blocks
            for i, it in enumerate([*block.instructions, block.terminator])
            if it is not None
        }

    @cached_property
    def _users(self) -> dict[Value, list[Instruction]]:
        out: dict[Value, list[Instruction]] = {}
        for it in self._function.instructions():
            for value in it.operands():
                if in_memory(value.type):
                    out.setdefault(value, []).append(it)
        return out

    @cached_property
    def _exposed(self) -> set[Local]:
        """Locals that others may change at any time."""
        captured = {each for each in self._function.frame if isinstance(each, Local)}
        given = {each for each in self._function.arguments if isinstance(each, Local)}
        pointed = {it.place.base for it in self._function.instructions() if isinstance(it, AddressOf) and isinstance(it.place.base, Local)}
        return captured | given | pointed

    @cached_property
    def _lent(self) -> set[Local]:
        """Locals that calls changed: they may have kept the address."""
        calls = (it for it in self._function.instructions() if isinstance(it, Call | TryCall))
        return {place.base for it in calls for place, access in it.accesses() if access is Access.MUTATE and isinstance(place.base, Local)}
