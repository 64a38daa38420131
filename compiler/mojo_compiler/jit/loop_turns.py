"""The counter of a loop, in LLVM text: where it begins, what it grows by, and where it ends."""

from __future__ import annotations

import re

from mojo_compiler.jit.loop_text import TextFunction, TextLoop
from mojo_compiler.records import dataclass

VALUE = r'(%(?:"[^"]*"|[-\w.$]+)|-?\d+)'
_PHI = re.compile(rf"phi i64 \[ {VALUE}, {VALUE} \], \[ {VALUE}, {VALUE} \]")
COMPARISON = re.compile(rf"icmp (?:samesign )?(\w+) i64 {VALUE}, {VALUE}")
BINARY = re.compile(rf"(add|sub|mul|shl|or disjoint)((?: nuw| nsw)*) i64 {VALUE}, {VALUE}")
BRANCH = re.compile(rf"^  br i1 {VALUE}, label {VALUE}, label {VALUE}(.*)$")
OPPOSITE = {"ult": "uge", "ule": "ugt", "ugt": "ule", "uge": "ult", "slt": "sge", "sle": "sgt", "sgt": "sle", "sge": "slt"}
SWAPPED = {"ult": "ugt", "ule": "uge", "ugt": "ult", "uge": "ule", "slt": "sgt", "sle": "sge", "sgt": "slt", "sge": "sle"}
OPPOSITE |= {"eq": "ne", "ne": "eq"}
SWAPPED |= {"eq": "eq", "ne": "ne"}
UNITS = ("1", "-1")


@dataclass(frozen=True)
class Turns:
    """The counter of a loop: its first value, what it grows by each turn, and its last value, or a bound of it, as a value and what is
    added to that. `exact`: the counter ends at this very value, so that it wraps nowhere.
    """

    counter: str
    first: str
    step: str
    last: str
    more: int
    exact: bool


def turns_of(function: TextFunction, loop: TextLoop) -> Turns | None:
    """The counter by which a loop ends."""
    found = BRANCH.match(function.blocks[loop.latch].lines[-1])
    if found is None:
        return None
    comparison = COMPARISON.match(function.definitions.get(found[1], ("", ""))[1])
    if comparison is None:
        return None
    predicate, a, b = comparison[1], comparison[2], comparison[3]
    if found[2] != loop.header:
        predicate = OPPOSITE[predicate]
    for counter, first, step, following in _counters(function, loop):
        for tested, bound, order in ((a, b, predicate), (b, a, SWAPPED[predicate])):
            # the loop goes on while the comparison holds
            if not is_invariant(function, loop, bound):
                continue
            if tested == following and (more := _beyond(order, step)) is not None:
                return Turns(counter, first, step, bound, more, order == "ne")
            if tested == counter and step in UNITS and (more := _beyond(order, step)) is not None:
                return Turns(counter, first, step, bound, more + int(step), order == "ne")
    return None


def _beyond(order: str, step: str) -> int | None:
    """What is added to a bound to have the last value for which a loop goes on; None if the comparison does not bound the counter."""
    if step == "-1":
        return {"ne": 1, "sgt": 1, "sge": 0}.get(order)
    if order == "ne":
        return -1 if step == "1" else None
    return {"ult": -1, "slt": -1, "ule": 0, "sle": 0}.get(order)


def _counters(function: TextFunction, loop: TextLoop) -> list[tuple[str, str, str, str]]:
    """What begins with a value and grows by the same each turn: itself, the value, what it grows by, and what it becomes."""
    out: list[tuple[str, str, str, str]] = []
    for value, (block, operation) in function.definitions.items():
        phi = _PHI.match(operation) if block == loop.header else None
        if phi is None:
            continue
        incoming = {phi[2]: phi[1], phi[4]: phi[3]}
        first, following = incoming.get(loop.entry), incoming.get(loop.latch)
        if first is None or following is None:
            continue
        step = BINARY.match(function.definitions.get(following, ("", ""))[1])
        if step is not None and step[1] == "add" and value in (step[3], step[4]):
            by = step[4] if step[3] == value else step[3]
            if is_invariant(function, loop, by):
                out.append((value, first, by, following))
    return out


def is_invariant(function: TextFunction, loop: TextLoop, value: str) -> bool:
    """Whether a value does not change within a loop."""
    defined = function.definitions.get(value)
    return defined is None or defined[0] not in loop.body
