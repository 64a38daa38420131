"""The loops of a function, as far as interrupts are concerned (see `polls`)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from mojo_compiler.codegen.types import in_memory
from mojo_compiler.ir.core import Block, Function, Pointee, Value
from mojo_compiler.ir.graph import Graph, graph
from mojo_compiler.records import dataclass

SHORT = 1 << 10
"""A loop that is known to run no more often does not look: LLVM unrolls many of those as a whole."""


@dataclass(frozen=True, slots=True)
class NaturalLoop:
    """A natural loop: the block it is entered by, and all its blocks. `innermost`: no other loop is in it.

    `tested_first`: what is in the header tells whether there is another turn, and may be written twice.
    """

    header: Block
    blocks: frozenset[Block]
    innermost: bool
    tested_first: bool

    @property
    def counts_to(self) -> Block | None:
        """Where the header goes on, of a loop that knows how many turns are left."""
        known = self.innermost and self.tested_first and self.header.remaining is not None
        return self._successor(inside=True) if known else None

    @property
    def otherwise(self) -> Block | None:
        """Where the header leaves the loop."""
        return self._successor(inside=False)

    def _successor(self, inside: bool) -> Block | None:
        after = () if self.header.terminator is None else self.header.terminator.successors()
        return next((block for block in after if (block in self.blocks) == inside), None)


@dataclass(frozen=True, slots=True)
class Flow:
    """`loops` are the loops by their headers, but for short ones, `inner` the blocks of innermost loops. `repeats` is how often
    short loops run a block, where that is more than once.
    """

    loops: dict[Block, NaturalLoop]
    inner: frozenset[Block]
    repeats: dict[Block, int]

    @property
    def has_loops(self) -> bool:
        """Whether anything repeats."""
        return bool(self.loops or self.repeats)

    def steps(self, blocks: Iterable[Block], written: Mapping[Block, list[str]]) -> int:
        """How many lines run at most when control passes through some blocks once, but for short loops."""
        return sum(len(written[block]) * self.repeats.get(block, 1) for block in blocks)


def flow_of(function: Function) -> Flow:
    """Find the loops of a function."""
    shape = graph(function)
    latches = _latches(shape)
    bodies = {shape.blocks[header]: {shape.blocks[n] for n in _body(shape, header, ends)} for header, ends in latches.items()}
    repeats: dict[Block, int] = {}
    for header in [header for header in bodies if _is_short(header)]:
        for block in bodies.pop(header):
            repeats[block] = repeats.get(block, 1) * max(header.turns or 1, 1)
    used = _used_in(function) if bodies else {}
    loops = {header: _loop(header, frozenset(body), bodies, used) for header, body in bodies.items()}
    inner = frozenset(block for loop in loops.values() if loop.innermost for block in loop.blocks)
    return Flow(loops, inner, repeats)


def _loop(header: Block, blocks: frozenset[Block], headers: Container[Block], used: Mapping[Value, set[Block]]) -> NaturalLoop:
    innermost = not any(other in headers for other in blocks if other is not header)
    return NaturalLoop(header, blocks, innermost, _is_tested_first(header, blocks, used))


def _is_short(header: Block) -> bool:
    return header.turns is not None and header.turns <= SHORT


def _is_tested_first(header: Block, blocks: frozenset[Block], used: Mapping[Value, set[Block]]) -> bool:
    """Whether the header goes on or leaves the loop, and defines nothing for other blocks, nor what is kept in memory. `used` tells
    the blocks that use a value.
    """
    assert header.terminator is not None
    after = header.terminator.successors()
    if header in after or len({s for s in after if s in blocks}) != 1 or all(s in blocks for s in after):
        return False
    defined = {value for it in (*header.instructions, header.terminator) for value in it.results()}
    if any(in_memory(value.type) for value in defined):
        return False
    return not any(used.get(value, set()) - {header} for value in defined)


def _used_in(function: Function) -> dict[Value, set[Block]]:
    out: dict[Value, set[Block]] = {}
    for block in function.blocks:
        for value in _used(block):
            out.setdefault(value, set()).add(block)
    return out


def _used(block: Block) -> Iterator[Value]:
    for it in (*block.instructions, *((block.terminator,) if block.terminator is not None else ())):
        yield from it.operands()
        for place, _ in it.accesses():
            if isinstance(place.base, Pointee):
                yield place.base.pointer


def _latches(shape: Graph) -> dict[int, list[int]]:
    """The blocks that go back to a block which dominates them, by that block."""
    dominators: list[int] | None = None
    out: dict[int, list[int]] = {}
    for number, after in enumerate(shape.successors):
        for header in after:
            if header <= number:  # in reverse postorder only these can go back
                dominators = dominators or shape.immediate_dominators()
                if _dominates(dominators, header, number):
                    out.setdefault(header, []).append(number)
    return out


def _dominates(dominators: list[int], above: int, below: int) -> bool:
    while below > above:
        below = dominators[below]
    return below == above


def _body(shape: Graph, header: int, latches: Iterable[int]) -> set[int]:
    body, todo = {header}, list(latches)
    while todo:
        number = todo.pop()
        if number not in body:
            body.add(number)
            todo += shape.predecessors[number]
    return body
