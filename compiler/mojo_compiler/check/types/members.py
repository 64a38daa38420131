"""Members of struct types: methods, aliases, parameters; which special members values of a type have."""

from __future__ import annotations

from collections.abc import Iterator

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.check.types import synthesis
from mojo_compiler.check.types.structs import complete_soon, definition, scope_of, variadic_list
from mojo_compiler.names.definitions import AliasDef, FunctionDef, OverloadSet
from mojo_compiler.types.core import Const, Pack, Passing, StructType, Type, Variadic


def member(checker: Checker, type: StructType, name: str) -> OverloadSet | AliasDef | None:
    """A struct's method or alias. Aliases are per struct type, because they may use its parameters."""
    struct = definition(checker, type)
    synthesis.add_members(struct)
    found = struct.members.get(name)
    if not isinstance(found, AliasDef):
        return found
    scope = scope_of(checker, type)
    key = f"alias {name}"
    own = scope.names.get(key)
    if not isinstance(own, AliasDef):
        own = AliasDef(name, found.span, found.node, scope)
        scope.names[key] = own
    return own


def names(checker: Checker, type: StructType, of_value: bool = True) -> Iterator[str]:
    """The names of a struct type's methods, aliases and parameters, and of a value's fields."""
    struct = definition(checker, type)
    yield from (field.name for field in type.fields if of_value)
    yield from struct.members
    yield from (parameter.name for parameter in struct.node.parameters)


def parameter(checker: Checker, type: StructType, name: str) -> Const | None:
    """The value of a struct type's parameter (language.md S6)."""
    for declared, value in zip(definition(checker, type).node.parameters, type.arguments, strict=True):
        if declared.name == name:
            return value
    return None


def method(checker: Checker, type: Type, name: str) -> FunctionRef | None:
    """The overloads of a method; synthesised ones only where the fields allow them."""
    if isinstance(type, Variadic):
        return method(checker, variadic_list(checker, type), name)
    if not isinstance(type, StructType):
        return None
    complete_soon(checker, type)
    found = member(checker, type, name)
    if not isinstance(found, OverloadSet):
        return None
    usable = tuple(f for f in found.functions if _exists(checker, type, f))
    return FunctionRef(usable, type) if usable else None


def _exists(checker: Checker, type: StructType, function: FunctionDef) -> bool:
    """Whether a struct type has a method: those that are synthesised ask for others, the ``@elementwise`` ones for all elements'."""
    if "elementwise" in function.decorators:
        return all(method(checker, element, function.name) is not None for element in _element_types(type))
    return not function.made or possible(checker, type, function)


def _element_types(type: StructType) -> Iterator[Type]:
    """The types among a struct type's arguments, of which a container's elements are."""
    for argument in type.arguments:
        values = argument.value if isinstance(argument.value, tuple) else (argument.value,)
        yield from (value for value in values if isinstance(value, Type))


def possible(checker: Checker, type: StructType, function: FunctionDef) -> bool:
    """Whether a synthesised member makes sense for a type: its fields allow it, or need it (destructors)."""
    fields = tuple(f.type for f in type.fields)
    match function.made:
        case "copy":
            return all(copyable(checker, f) for f in fields)
        case "move":
            return all(movable(checker, f) for f in fields)
        case "del":
            return any(needs_destruction(checker, f) for f in fields)
    return True


def copyable(checker: Checker, type: Type) -> bool:
    """Whether values of a type can be copied."""
    if isinstance(type, Pack):
        return all(copyable(checker, e) for e in type.elements)
    return type.is_trivial or _special_member(checker, type, "__copyinit__")


def movable(checker: Checker, type: Type) -> bool:
    """Whether values of a type can be moved."""
    if isinstance(type, Pack):
        return all(movable(checker, e) for e in type.elements)
    return type.passing is not Passing.MEMORY or _special_member(checker, type, "__moveinit__") or copyable(checker, type)


def needs_destruction(checker: Checker, type: Type) -> bool:
    """Whether something runs at the end of a value's life."""
    if isinstance(type, Pack):
        return any(needs_destruction(checker, e) for e in type.elements)
    return not type.is_trivial and _special_member(checker, type, "__del__")


def _special_member(checker: Checker, type: Type, name: str) -> bool:
    return method(checker, type, name) is not None


def constructors(checker: Checker, type: StructType) -> FunctionRef | None:
    """The ``__init__`` overloads of a struct."""
    return method(checker, type, "__init__")
