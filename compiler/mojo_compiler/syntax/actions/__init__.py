"""How each rule of the grammar builds its value: `ACTIONS` maps the names used in ``mojo.lark`` to functions."""

from __future__ import annotations

from mojo_compiler.syntax.actions import blocks, definitions, expressions, lists, signatures, statements
from mojo_compiler.syntax.actions.core import Action, Builder

ACTIONS: dict[str, Action] = {
    **lists.ACTIONS,
    **expressions.ACTIONS,
    **statements.ACTIONS,
    **blocks.ACTIONS,
    **signatures.ACTIONS,
    **definitions.ACTIONS,
}

__all__ = ["ACTIONS", "Action", "Builder"]
