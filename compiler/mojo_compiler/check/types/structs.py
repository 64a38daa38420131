"""Struct types: completing them, their scopes and members, traits."""

from __future__ import annotations

from mojo_compiler.check.state.budget import MAX_SIZE, check_type_size
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types import synthesis
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import BadMlirType
from mojo_compiler.diagnostics.names import RecursiveStruct
from mojo_compiler.diagnostics.types import InvalidType, NotRegisterPassable, TypeTooLarge
from mojo_compiler.names.definitions import ConstDef, Scope, ScopeKind, StructDef
from mojo_compiler.names.modules import follow
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import (
    ANY_TYPE,
    Array,
    Const,
    DTypeType,
    Field,
    Index,
    Integer,
    Pack,
    Passing,
    Simd,
    String,
    StructType,
    Type,
    Variadic,
)
from mojo_compiler.types.layout import size_align
from mojo_compiler.types.printing import type_name


def instantiate(checker: Checker, struct: StructDef, arguments: tuple[Const, ...]) -> StructType:
    """The struct type with these arguments, completed."""
    checker.structs[struct.identity.def_id] = struct
    type = struct.identity.type(arguments)
    check_type_size(type.weight, struct.name)
    complete_soon(checker, type)
    return type


def complete_soon(checker: Checker, type: StructType) -> None:
    """Complete a struct type, unless that is under way (a pointer to itself) or done."""
    if type.complete or type in checker.progress.completing:
        return
    struct = definition(checker, type)
    checker.progress.completing.add(type)
    try:
        with checker.progress.budget.settling(type), checker.progress.budget.nesting(struct.span):
            _complete(checker, type)
    except MojoError as error:
        raise (_blame_user(checker, type, error) if struct.library else error) from None
    finally:
        checker.progress.completing.discard(type)


def _blame_user(checker: Checker, type: StructType, error: MojoError) -> MojoError:
    """What is wrong with a library struct's parameters is wrong where they were given."""
    source = definition(checker, type).span.source
    name = type_name(type)
    found = (InvalidType(span=d.span, type=name, reason=d.reason) if isinstance(d, BadMlirType) else d for d in error.diagnostics)
    return MojoError(*found).displaced(source)


def definition(checker: Checker, type: StructType) -> StructDef:
    """The definition behind a struct type."""
    return checker.structs[type.identity.def_id]


def _complete(checker: Checker, type: StructType) -> None:
    struct = definition(checker, type)
    if "register_passable" in struct.decorators:
        type.kind = Passing.TRIVIAL if "trivial" in struct.decorators else Passing.REGISTER
    scope = scope_of(checker, type)
    fields: list[Field] = []
    for name, annotation, span in struct.fields:
        field_type = checker.rules.type_of(checker, annotation, scope)
        contained = _incomplete(checker, field_type)
        if contained is not None:
            raise MojoError(RecursiveStruct(span=span, name=contained.identity.name))
        if type.kind is Passing.TRIVIAL and isinstance(field_type, Pack) and not field_type.is_trivial:
            type.kind = field_type.passing
            synthesis.add_lifecycle(struct)
        if type.kind is not Passing.MEMORY and field_type.passing is Passing.MEMORY:
            raise MojoError(NotRegisterPassable(span=span))
        if type.kind is Passing.TRIVIAL and field_type.passing is Passing.REGISTER:
            raise MojoError(NotRegisterPassable(span=span))
        fields.append(Field(name, field_type))
    type.fields = tuple(fields)
    if type.kind is Passing.REGISTER and _is_bits(struct, fields):
        type.kind = Passing.TRIVIAL
    size, _ = size_align(type)
    if size > MAX_SIZE:
        raise MojoError(TypeTooLarge(span=struct.span, type=type_name(type), size=size, limit=MAX_SIZE))
    type.complete = True
    synthesis.add_members(struct)


def _is_bits(struct: StructDef, fields: list[Field]) -> bool:
    """Whether a register-passable struct says nothing of copies and ends and has no fields that do: its bits are all there is."""
    return all(f.type.is_trivial for f in fields) and not any(name in struct.members for name in ("__copyinit__", "__del__"))


def _incomplete(checker: Checker, type: Type) -> StructType | None:
    """The struct being completed that a type contains by value, if there is one."""
    match type:
        case StructType():
            return type if type in checker.progress.completing and not type.complete else None
        case Pack(elements):
            return next(filter(None, (_incomplete(checker, element) for element in elements)), None)
        case Array(_, element):
            return _incomplete(checker, element)
    return None


def scope_of(checker: Checker, type: StructType) -> Scope:
    """The scope of a struct type's members: its parameters and ``Self``."""
    struct = definition(checker, type)
    scope = struct.scopes.get(type.arguments)
    if scope is None:
        scope = Scope(ScopeKind.STRUCT, struct.scope, library=struct.library, path=struct.path)
        for parameter, value in zip(struct.node.parameters, type.arguments, strict=True):
            scope.define(ConstDef(parameter.name, parameter.span, value))
        scope.define(ConstDef("Self", struct.span, type_const(type)))
        struct.scopes[type.arguments] = scope
    return scope


def variadic_list(checker: Checker, type: Variadic) -> StructType:
    """The library type that wraps a primitive sequence, such as a type pack parameter."""
    return library_type(checker, "VariadicList", type_const(type.element))


def wrapper(checker: Checker, type: Type) -> StructType | None:
    """The library type around a primitive one (language.md P59, W15); None for types that need none."""
    match type:
        case Index():
            return int_type(checker)
        case Integer(bits=1):
            return bool_type(checker)
        case Simd(size, dtype):
            dtype_type = library_type(checker, "DType")
            size_type = int_type(checker)
            return library_type(checker, "SIMD", Const(dtype_type, (dtype,)), Const(size_type, (size,)))
        case String():
            return library_type(checker, "StringLiteral")
        case DTypeType():
            return library_type(checker, "DType")
    return None


def tuple_type(checker: Checker, elements: tuple[Type, ...], name: str = "Tuple") -> StructType:
    """``Tuple[...]`` (or `ListLiteral`) of element types."""
    return library_type(checker, name, Const(Variadic(ANY_TYPE), elements))


def tuple_types(checker: Checker, type: Type) -> tuple[Type, ...] | None:
    """The element types of a `Tuple`, None for other types."""
    if isinstance(type, StructType) and type.identity is checker.prelude.struct("Tuple").identity:
        return tuple(type.arguments[0].value)
    return None


def named(checker: Checker, scope: Scope, name: str) -> object:
    """What a name means in a scope, imports followed."""
    found = scope.find(name)
    return follow(found[0]) if found is not None else None


def library_type(checker: Checker, name: str, *arguments: Const) -> StructType:
    """A struct type of the prelude with these arguments, completed."""
    return instantiate(checker, checker.prelude.struct(name), arguments)


def bool_type(checker: Checker) -> StructType:
    """`Bool`."""
    return library_type(checker, "Bool")


def int_type(checker: Checker) -> StructType:
    """`Int`."""
    return library_type(checker, "Int")
