"""Which functions an interrupt may leave in the midst of their loops."""

from __future__ import annotations

from mojo_compiler.instances.instance import Instance, declared_in, is_of_library
from mojo_compiler.names.definitions import FunctionDef
from mojo_compiler.syntax import tree

_SPECIAL = frozenset({"__copyinit__", "__moveinit__", "__takeinit__", "__del__", "__hash__"})
"""Members that containers call while they change: what leaves one leaves a container half changed."""


def may_be_left(instance: Instance) -> bool:
    """Whether loops of a function may stop: the user's, and those of the library that do nothing but call what they are handed."""
    definition = instance.definition
    if not is_of_library(instance):
        return definition.owner is None or instance.name not in _SPECIAL
    if definition.owner is not None:
        return False
    around = declared_in(definition)
    return _hands_on(definition) if around is None else may_be_left(around)


def _hands_on(definition: FunctionDef) -> bool:
    signature = definition.node.signature
    types = (*(p.type for p in signature.parameters), *(a.type for a in signature.arguments))
    return any(isinstance(type, tree.FunctionTypeExpr) for type in types)
