"""Types that exist at compile time only, and what they become at run time (``@nonmaterializable``)."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.types.core import IntLiteral, MetaType, StructType, TraitType, Type, Variadic


def materialization(checker: Checker, type: Type) -> StructType | None:
    """What a literal's type becomes at run time (``@nonmaterializable``); None for ordinary types."""
    if not isinstance(type, StructType):
        return None
    struct = checker.structs.get(type.identity.def_id)
    if struct is None or struct.materialized is None:
        return None
    target = checker.prelude.materializations.get(struct)
    if target is None:
        found = checker.rules.type_of(checker, struct.materialized, struct.scope)
        assert isinstance(found, StructType)
        target = found
        if struct.library:  # what a session's struct becomes may be declared anew
            checker.prelude.materializations[struct] = found
    return target


def is_literal_type(checker: Checker, type: Type) -> bool:
    """Whether values of this type exist at compile time only."""
    return materialization(checker, type) is not None


def is_static_type(checker: Checker, type: Type) -> bool:
    """Whether values of this type exist at compile time only: literals, types, packs of types."""
    if isinstance(type, Variadic):
        return is_static_type(checker, type.element)
    if isinstance(type, StructType) and any(is_static_type(checker, f.type) for f in type.fields):
        return True
    return isinstance(type, MetaType | TraitType | IntLiteral) or is_literal_type(checker, type)
