"""The control-flow graph of a function: order, predecessors, dominators. Built on demand, valid until blocks change."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.ir.core import Block, Call, Function, TryCall, Value
from mojo_compiler.records import dataclass, field


@dataclass(eq=False, slots=True)
class Graph:
    """Reachable blocks in reverse postorder (entry first), numbered by their place in it."""

    blocks: list[Block]
    numbers: dict[Block, int]
    successors: list[tuple[int, ...]] = field(default_factory=list)
    predecessors: list[list[int]] = field(default_factory=list)

    def immediate_dominators(self) -> list[int]:
        """For each block the number of its immediate dominator; the entry is its own (Cooper, Harvey, Kennedy)."""
        undefined = -1
        out = [undefined] * len(self.blocks)
        out[0] = 0
        changed = True
        while changed:
            changed = False
            for number in range(1, len(self.blocks)):
                best = undefined
                for before in self.predecessors[number]:
                    if out[before] != undefined:
                        best = before if best == undefined else _meet(out, before, best)
                if out[number] != best:
                    out[number], changed = best, True
        return out


def _meet(dominators: list[int], left: int, right: int) -> int:
    while left != right:
        while left > right:
            left = dominators[left]
        while right > left:
            right = dominators[right]
    return left


def graph(function: Function) -> Graph:
    """Build the graph of what can be reached from the entry. Every reachable block must have its terminator."""
    order = _reverse_postorder(function.blocks[0])
    numbers = {block: i for i, block in enumerate(order)}
    out = Graph(order, numbers)
    out.predecessors = [[] for _ in order]
    for i, block in enumerate(order):
        assert block.terminator is not None
        after = tuple(dict.fromkeys(numbers[s] for s in block.terminator.successors()))
        out.successors.append(after)
        for s in after:
            out.predecessors[s].append(i)
    return out


def endless_recursion(function: Function) -> Call | None:
    """A call of the function itself, if every way through the function ends in one or does not end."""
    found: Call | None = None
    seen, waiting = {function.blocks[0]}, [function.blocks[0]]
    while waiting:
        block = waiting.pop()
        call = next((c for c in _calls(block) if not isinstance(c.callee, Value) and c.callee.symbol == function.symbol), None)
        if call is not None:
            found = found or call
            continue
        assert block.terminator is not None
        after = block.terminator.successors()
        if not after:
            return None
        fresh = [b for b in after if b not in seen]
        seen.update(fresh)
        waiting += fresh
    return found


def _calls(block: Block) -> Iterator[Call]:
    for instruction in block.instructions:
        if isinstance(instruction, Call):
            yield instruction
    if isinstance(block.terminator, TryCall):
        yield block.terminator.call


def _reverse_postorder(entry: Block) -> list[Block]:
    postorder: list[Block] = []
    seen = {entry}
    stack = [(entry, _successors(entry))]
    while stack:
        block, rest = stack[-1]
        if rest:
            after = rest.pop()
            if after not in seen:
                seen.add(after)
                stack.append((after, _successors(after)))
        else:
            postorder.append(block)
            stack.pop()
    postorder.reverse()
    return postorder


def _successors(block: Block) -> list[Block]:
    assert block.terminator is not None, f"block {block.name} has no terminator"
    # Popped from the end, and reversed by the postorder: listed as they are, so that the first comes first.
    return list(block.terminator.successors())


def reached(function: Function) -> set[Block]:
    """The blocks control can get to."""
    seen: set[Block] = set()
    todo = [function.blocks[0]]
    while todo:
        block = todo.pop()
        if block in seen:
            continue
        seen.add(block)
        if block.terminator is not None:
            todo.extend(block.terminator.successors())
    return seen


def remove_unreached(function: Function) -> None:
    """Drop the blocks nothing leads to."""
    live = reached(function)
    function.blocks = [b for b in function.blocks if b in live]
