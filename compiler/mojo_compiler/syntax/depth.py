"""Rejects statements nested so deeply that recursive passes over the tree would run out of stack."""

from __future__ import annotations

from mojo_compiler.syntax import tree
from mojo_compiler.syntax.tokens import Line

MAX_DEPTH = 500
"""How many nodes may lie between a tree's root and any of its leaves."""

_OPERATORS = "( [ { . ^ ** * / // % @ + - ~ << >> & | not and or if await"
_DEEPENING = frozenset(_OPERATORS.split())


def may_be_deep(line: Line) -> bool:
    """Whether a line has so many operators that its tree has to be measured."""
    return len(line.kinds) > MAX_DEPTH // 2 and sum(word in _DEEPENING for word in line.texts) > MAX_DEPTH // 2


def too_deep(root: tree.Node) -> tree.Stmt | None:
    """A statement with a node that lies deeper than allowed, if there is one."""
    open_nodes: list[tuple[tree.Node, tree.Stmt | None, int]] = [(root, None, 0)]
    while open_nodes:
        node, statement, depth = open_nodes.pop()
        statement = node if isinstance(node, tree.Stmt) else statement
        if depth > MAX_DEPTH and statement is not None:
            return statement
        open_nodes.extend((child, statement, depth + 1) for child in tree.children(node))
    return None
