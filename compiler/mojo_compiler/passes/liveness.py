"""What is needed later: the backward analysis behind last uses (language.md O6-O12, A.3).

Two questions are asked. Which *units* (see `move_paths`) are alive: touched again before they are replaced as a whole. And
which *move paths* are needed: the end of a unit needs all its move paths, but a field that is assigned first is not needed until
then, and its old value may die early (O12).
"""

from __future__ import annotations

from mojo_compiler.ir.core import TryCall
from mojo_compiler.passes.dataflow import backward
from mojo_compiler.passes.effects import AnalysedBody, Effect
from mojo_compiler.records import dataclass


@dataclass(eq=False, slots=True)
class Point:
    """Liveness around an effect: units alive before and after, move paths needed before and after."""

    alive_before: int
    alive_after: int
    needed_before: int
    needed_after: int


@dataclass(eq=False, slots=True)
class Liveness:
    """The solution: units alive and move paths needed at the start of each block.

    `initialised` is what holds a value on all paths: what is alive but not initialised on all paths into a block ends
    on the edges where it is; `ready` is the same before each effect of a block, and at last after all of them.
    """

    body: AnalysedBody
    initialised: list[int]
    ready: list[list[int]]
    alive: list[int]
    needed: list[int]

    def edge(self, after: int, alive: int, initialised: int) -> int:
        """Move paths needed on the edge to block `after`, given the units alive and the move paths initialised at its start."""
        ending = alive & ~self.alive[after]
        lost = initialised & ~self.initialised[after] & alive
        while lost:
            bit = lost & -lost
            ending |= self.body.move_paths.units.get(bit, 0)
            lost ^= bit
        return self.needed[after] | ending

    def points(self, number: int) -> list[Point]:
        """Liveness around each effect of a block."""
        body = self.body
        effects = body.effects[number]
        alive = _alive_at_end(body, number, self.alive)
        ending = effects[-1] if effects and isinstance(effects[-1].instruction, TryCall) else None
        needed = self._needed_at_end(number, ending)
        out: list[Point] = []
        for effect in reversed(effects):
            before, wanted = alive, needed
            if effect is not ending:
                before = alive & ~effect.ends | effect.touches
                wanted = (needed | (before & ~alive)) & ~effect.kills | effect.uses
            out.append(Point(before, alive, wanted, needed))
            alive, needed = before, wanted
        out.reverse()
        return out

    def _needed_at_end(self, number: int, ending: Effect | None) -> int:
        graph, ready = self.body.graph, self.ready[number]
        alive = _alive_at_end(self.body, number, self.alive)
        if ending is None:
            needed = 0
            for after in graph.successors[number]:
                needed |= self.edge(after, alive, ready[-1])
            return needed
        call = ending.instruction
        assert isinstance(call, TryCall)
        normal = self.edge(graph.numbers[call.normal], alive, ending.after(ready[-2]))
        unwind = self.edge(graph.numbers[call.unwind], alive, ending.after_error(ready[-2]))
        return normal & ~ending.kills | unwind & ~ending.error | ending.uses


def _ready(body: AnalysedBody, number: int, state: int) -> list[int]:
    out = [state]
    for effect in body.effects[number]:
        state = effect.after(state)
        out.append(state)
    return out


def _alive_at_end(body: AnalysedBody, number: int, alive: list[int]) -> int:
    """Units alive before the terminator if that is a call, otherwise at the end of the block."""
    graph, effects = body.graph, body.effects[number]
    call = effects[-1].instruction if effects else None
    if isinstance(call, TryCall):
        normal, unwind = alive[graph.numbers[call.normal]], alive[graph.numbers[call.unwind]]
        return normal & ~effects[-1].ends | unwind & ~effects[-1].error | effects[-1].touches
    out = 0
    for after in graph.successors[number]:
        out |= alive[after]
    return out


def _alive_transfer(body: AnalysedBody, number: int, states: list[int]) -> int:
    state = _alive_at_end(body, number, states)
    for effect in reversed(body.effects[number]):
        if not isinstance(effect.instruction, TryCall):
            state = state & ~effect.ends | effect.touches
    return state


def liveness(body: AnalysedBody, initialised: list[int]) -> Liveness:
    """Solve both problems."""
    alive = backward(body.graph, lambda number, states: _alive_transfer(body, number, states))
    ready = [_ready(body, number, state) for number, state in enumerate(initialised)]
    out = Liveness(body, initialised, ready, alive, [0] * len(alive))
    if not body.move_paths.divided:
        # Unsplit units are needed exactly while they are alive.
        out.needed = alive
        return out

    def transfer(number: int, states: list[int]) -> int:
        out.needed = states
        points = out.points(number)
        return points[0].needed_before if points else out._needed_at_end(number, None)

    out.needed = backward(body.graph, transfer)
    return out
