"""Which definitions of a session mention others, as far as their text tells (language.md G29), and which types mention structs."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.names.definitions import AliasDef, Definition, OverloadSet, Scope, StructDef
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const, StructIdentity, StructType, Type


def following_aliases(session: Scope, changed: set[str]) -> list[AliasDef]:
    """The aliases that mention, themselves or through functions, structs and other aliases, a name that now means something else."""
    aliases = [d for name, d in session.names.items() if isinstance(d, AliasDef) and name not in changed]
    return [alias for alias in aliases if _mentions(session, alias, changed, {alias})]


def _mentions(session: Scope, definition: Definition, changed: set[str], seen: set[Definition]) -> bool:
    for name in {n.id for node in _trees(definition) for n in tree.walk(node) if isinstance(n, tree.Name)}:
        found = session.names.get(name)
        if name in changed:
            return True
        if found is not None and found not in seen:
            seen.add(found)
            if _mentions(session, found, changed, seen):
                return True
    return False


def _trees(definition: Definition) -> Iterator[tree.Node]:
    match definition:
        case AliasDef() | StructDef():
            yield definition.node
        case OverloadSet():
            yield from (f.node for f in definition.functions)


def type_mentions(type: Type, struct: StructIdentity) -> bool:
    """Whether values of a type hold values of a struct, or are told by its types."""
    if not isinstance(type, StructType):
        return False
    parts = [*(f.type for f in type.fields), *(t for a in type.arguments for t in _types_in(a.value))]
    return type.identity is struct or any(type_mentions(part, struct) for part in parts)


def _types_in(value: object) -> Iterator[Type]:
    match value:
        case Type():
            yield value
        case Const():
            yield from _types_in(value.value)
        case tuple():
            for item in value:
                yield from _types_in(item)
