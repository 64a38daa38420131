"""Trees must not be so deep that recursive passes over them run out of stack."""

from __future__ import annotations

from mojo_compiler.syntax import tree
from mojo_compiler.syntax.tokens import Line

MAX_DEPTH = 500
"""How many nodes may lie between a tree's root and any of its leaves."""

_DEEPENING = frozenset("( [ { . ^ ** * / // % @ + - ~ << >> & | not and or if await".split())


def may_be_deep(line: Line) -> bool:
    """Whether a line has so many operators that its tree has to be measured."""
    return len(line.kinds) > MAX_DEPTH // 2 and sum(word in _DEEPENING for word in line.texts) > MAX_DEPTH // 2


def too_deep(root: tree.Node) -> tree.Node | None:
    """A node that lies deeper than allowed, if there is one."""
    open_nodes = [(root, 0)]
    while open_nodes:
        node, depth = open_nodes.pop()
        if depth > MAX_DEPTH:
            return node
        open_nodes.extend((child, depth + 1) for child in tree.children(node))
    return None
