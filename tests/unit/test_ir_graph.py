"""Control-flow graphs and dataflow over them."""

from __future__ import annotations

from mojo_compiler.ir.core import Block, Function
from mojo_compiler.ir.graph import graph
from mojo_compiler.passes.dataflow import backward, forward
from unit.ir_kit import Build


def diamond_in_a_loop() -> Function:
    """entry -> head -> (left | right) -> join -> head, head -> done; and a block nobody reaches."""
    f = Build()
    c, d = f.flag("c"), f.flag("d")
    head, inside, left, right, join, done = (Block(n) for n in ("head", "inside", "left", "right", "join", "done"))
    f.jump(head)
    f.start(head)
    f.branch(c, inside, done)
    f.start(inside)
    f.branch(d, left, right)
    for side in (left, right):
        f.start(side)
        f.jump(join)
    f.start(join)
    f.jump(head)
    f.start(done)
    f.ret()
    f.start(Block("lost"))
    f.jump(done)
    return f.function


def test_order_and_dominators() -> None:
    flow = graph(diamond_in_a_loop())
    names = [b.name for b in flow.blocks]
    assert names[:2] == ["entry", "head"] and "lost" not in names
    assert names.index("join") > max(names.index("left"), names.index("right"))
    above = {names[i]: names[d] for i, d in enumerate(flow.immediate_dominators())}
    assert above == {
        "entry": "entry",
        "head": "entry",
        "inside": "head",
        "left": "inside",
        "right": "inside",
        "join": "inside",
        "done": "head",
    }
    assert sorted(names[p] for p in flow.predecessors[names.index("head")]) == ["entry", "join"]


def test_forward_meets() -> None:
    """A bit set on one side of a diamond holds on all paths in that side only, on some path everywhere after."""
    flow = graph(diamond_in_a_loop())
    names = [b.name for b in flow.blocks]

    def transfer(number: int, state: int) -> list[tuple[int, int]]:
        out = state | (1 if names[number] == "left" else 2 if names[number] == "entry" else 0)
        return [(s, out) for s in flow.successors[number]]

    everywhere = dict(zip(names, forward(flow, 0, transfer, union=False), strict=True))
    somewhere = dict(zip(names, forward(flow, 0, transfer, union=True), strict=True))
    assert everywhere == {"entry": 0, "head": 2, "inside": 2, "left": 2, "right": 2, "join": 2, "done": 2}
    assert somewhere == {"entry": 0, "head": 3, "inside": 3, "left": 3, "right": 3, "join": 3, "done": 3}


def test_backward() -> None:
    """A use on the right is live around the loop, but not after it."""
    flow = graph(diamond_in_a_loop())
    names = [b.name for b in flow.blocks]

    def transfer(number: int, states: list[int]) -> int:
        out = 1 if names[number] == "right" else 0
        for s in flow.successors[number]:
            out |= states[s]
        return out

    live = dict(zip(names, backward(flow, transfer), strict=True))
    assert [n for n in names if not live[n]] == ["done"]
