"""Solving dataflow problems over bit sets (ints), one state a block, by sweeping until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mojo_compiler.ir.graph import Graph


def forward(graph: Graph, start: int, transfer: Callable[[int, int], Iterable[tuple[int, int]]], union: bool) -> list[int]:
    """Return the state at the start of each block.

    `transfer(block, state)` gives the state on each edge out as (successor, state); states meet by union or intersection.
    """
    states: list[int | None] = [None] * len(graph.blocks)
    states[0] = start
    dirty = {0}
    while dirty:
        for number in range(len(graph.blocks)):
            state = states[number]
            if number not in dirty or state is None:
                continue
            dirty.discard(number)
            for after, out in transfer(number, state):
                known = states[after]
                met = out if known is None else (known | out if union else known & out)
                if met != known:
                    states[after] = met
                    dirty.add(after)
    return [state or 0 for state in states]


def backward(graph: Graph, transfer: Callable[[int, list[int]], int]) -> list[int]:
    """Return the least state at the start of each block.

    `transfer(block, states)` gives a block's state from the present ones of its successors; it must be monotone.
    """
    states = [0] * len(graph.blocks)
    dirty = set(range(len(states)))
    while dirty:
        for number in reversed(range(len(states))):
            if number not in dirty:
                continue
            dirty.discard(number)
            state = transfer(number, states)
            if state != states[number]:
                states[number] = state
                dirty.update(graph.predecessors[number])
    return states
