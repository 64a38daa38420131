"""Struct types: completing them, their scopes and members, traits."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mojo_compiler.check import synthesis
from mojo_compiler.check.budget import MAX_SIZE, check_type_size
from mojo_compiler.check.operands import FunctionRef
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import BadMlirType
from mojo_compiler.diagnostics.names import CircularReference, RecursiveStruct
from mojo_compiler.diagnostics.types import InvalidType, NotRegisterPassable, TypeTooLarge
from mojo_compiler.names.definitions import AliasDef, ConstDef, FunctionDef, OverloadSet, Scope, StructDef, TraitDef
from mojo_compiler.names.modules import follow
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import (
    ANY_TYPE,
    NONE,
    Array,
    Const,
    DTypeType,
    Field,
    FunctionType,
    Index,
    Integer,
    Pack,
    Passing,
    Simd,
    String,
    StructType,
    TraitType,
    Type,
    Variadic,
)
from mojo_compiler.types.layout import size_align

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler


def bind(compiler: Compiler, struct: StructDef, bound: tuple[tuple[str | None, Const], ...]) -> StructType:
    """Bind a struct's parameters, defaults included. Raises `NotViable` if one stays open."""
    from mojo_compiler.check.resolve import NotViable

    parameters = struct.node.parameters
    values, scope = _given(compiler, struct, bound)
    for parameter in parameters:
        if parameter.name in values:
            continue
        if parameter.default is not None:
            values[parameter.name] = compiler.default_parameter(parameter, scope)
        elif parameter.variadic:
            values[parameter.name] = compiler.variadic_const(parameter, [], scope)
        else:
            raise NotViable(f"failed to infer parameter '{parameter.name}'")
        scope.define(ConstDef(parameter.name, parameter.span, values[parameter.name]))
    return instantiate(compiler, struct, tuple(values[p.name] for p in parameters))


def _given(compiler: Compiler, struct: StructDef, bound: tuple[tuple[str | None, Const], ...]) -> tuple[dict[str, Const], Scope]:
    """The parameters given, by name, and their scope. Library structs whose first or last parameter moved to the other end in some version
    take either order, told by what converts (stdlib.md 5.5, 6.2)."""
    from mojo_compiler.check.resolve import NotViable, explicit_parameters

    scope = struct.scope.child("function")
    try:
        return explicit_parameters(compiler, struct.node.parameters, bound, scope)[0], scope
    except NotViable:
        if struct.library and len(bound) > 1 and all(keyword is None for keyword, _ in bound):
            for turned in ((*bound[1:], bound[0]), (bound[-1], *bound[:-1])):
                scope = struct.scope.child("function")
                with suppress(NotViable):
                    return explicit_parameters(compiler, struct.node.parameters, turned, scope)[0], scope
        raise


def instantiate(compiler: Compiler, struct: StructDef, arguments: tuple[Const, ...]) -> StructType:
    """The struct type with these arguments, completed."""
    compiler.structs[struct.identity.def_id] = struct
    type = struct.identity.type(arguments)
    check_type_size(type.weight, struct.name)
    complete_soon(compiler, type)
    return type


def complete_soon(compiler: Compiler, type: StructType) -> None:
    """Complete a struct type, unless that is under way (a pointer to itself) or done."""
    if type.complete or type in compiler.completing:
        return
    struct = definition(compiler, type)
    compiler.completing.add(type)
    try:
        with compiler.budget.settling(type), compiler.budget.nesting(struct.span):
            _complete(compiler, type)
    except MojoError as error:
        raise (_blame_user(compiler, type, error) if struct.library else error) from None
    finally:
        compiler.completing.discard(type)


def _blame_user(compiler: Compiler, type: StructType, error: MojoError) -> MojoError:
    """What is wrong with a library struct's parameters is wrong where they were given."""
    source = definition(compiler, type).span.source
    name = compiler.type_name(type)
    found = (InvalidType(span=d.span, type=name, reason=d.reason) if isinstance(d, BadMlirType) else d for d in error.diagnostics)
    return MojoError(*found).displaced(source)


def definition(compiler: Compiler, type: StructType) -> StructDef:
    """The definition behind a struct type."""
    return compiler.structs[type.identity.def_id]


def _complete(compiler: Compiler, type: StructType) -> None:
    struct = definition(compiler, type)
    if "register_passable" in struct.decorators:
        type.kind = Passing.TRIVIAL if "trivial" in struct.decorators else Passing.REGISTER
    scope = scope_of(compiler, type)
    fields: list[Field] = []
    for name, annotation, span in struct.fields:
        field_type = compiler.type_of(annotation, scope)
        contained = _incomplete(compiler, field_type)
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
    size, _ = size_align(type)
    if size > MAX_SIZE:
        raise MojoError(TypeTooLarge(span=struct.span, type=compiler.type_name(type), size=size, limit=MAX_SIZE))
    type.complete = True
    synthesis.add_members(struct)


def _incomplete(compiler: Compiler, type: Type) -> StructType | None:
    """The struct being completed that a type contains by value, if there is one."""
    match type:
        case StructType():
            return type if type in compiler.completing and not type.complete else None
        case Pack(elements):
            return next(filter(None, (_incomplete(compiler, element) for element in elements)), None)
        case Array(_, element):
            return _incomplete(compiler, element)
    return None


def scope_of(compiler: Compiler, type: StructType) -> Scope:
    """The scope of a struct type's members: its parameters and ``Self``."""
    struct = definition(compiler, type)
    scope = struct.scopes.get(type.arguments)
    if scope is None:
        scope = Scope("struct", struct.scope, library=struct.library, path=struct.path)
        for parameter, value in zip(struct.node.parameters, type.arguments, strict=True):
            scope.define(ConstDef(parameter.name, parameter.span, value))
        scope.define(ConstDef("Self", struct.span, type_const(type)))
        struct.scopes[type.arguments] = scope
    return scope


def member(compiler: Compiler, type: StructType, name: str) -> OverloadSet | AliasDef | None:
    """A struct's method or alias. Aliases are per struct type, because they may use its parameters."""
    struct = definition(compiler, type)
    synthesis.add_members(struct)
    found = struct.members.get(name)
    if not isinstance(found, AliasDef):
        return found
    scope = scope_of(compiler, type)
    key = f"alias {name}"
    own = scope.names.get(key)
    if not isinstance(own, AliasDef):
        own = AliasDef(name, found.span, found.node, scope)
        scope.names[key] = own
    return own


def parameter(compiler: Compiler, type: StructType, name: str) -> Const | None:
    """The value of a struct type's parameter (language.md S6)."""
    for declared, value in zip(definition(compiler, type).node.parameters, type.arguments, strict=True):
        if declared.name == name:
            return value
    return None


def method(compiler: Compiler, type: Type, name: str) -> FunctionRef | None:
    """The overloads of a method; synthesised ones only where the fields allow them."""
    if isinstance(type, Variadic):
        return method(compiler, variadic_list(compiler, type), name)
    if not isinstance(type, StructType):
        return None
    complete_soon(compiler, type)
    found = member(compiler, type, name)
    if not isinstance(found, OverloadSet):
        return None
    usable = tuple(f for f in found.functions if not f.made or synthesis.possible(compiler, type, f))
    return FunctionRef(usable, type) if usable else None


def variadic_list(compiler: Compiler, type: Variadic) -> StructType:
    """The library type that wraps a primitive sequence, such as a type pack parameter."""
    return compiler.struct_type("VariadicList", type_const(type.element))


def wrapper(compiler: Compiler, type: Type) -> StructType | None:
    """The library type around a primitive one (language.md P59, W15); None for types that need none."""
    match type:
        case Index():
            return compiler.int_type
        case Integer(bits=1):
            return compiler.bool_type
        case Simd(size, dtype):
            dtype_type = compiler.struct_type("DType")
            int_type = compiler.int_type
            return compiler.struct_type("SIMD", Const(dtype_type, (dtype,)), Const(int_type, (size,)))
        case String():
            return compiler.struct_type("StringLiteral")
        case DTypeType():
            return compiler.struct_type("DType")
    return None


# ---- tuples ---------------------------------------------------------------------------------------------------


def tuple_type(compiler: Compiler, elements: tuple[Type, ...], name: str = "Tuple") -> StructType:
    """``Tuple[...]`` (or `ListLiteral`) of element types."""
    return compiler.struct_type(name, Const(Variadic(ANY_TYPE), elements))


def tuple_types(compiler: Compiler, type: Type) -> tuple[Type, ...] | None:
    """The element types of a `Tuple`, None for other types."""
    if isinstance(type, StructType) and type.identity is compiler.struct_def("Tuple").identity:
        return tuple(type.arguments[0].value)
    return None


# ---- traits ---------------------------------------------------------------------------------------------------


def conforms(compiler: Compiler, type: Type, trait: TraitType) -> bool:
    """Whether a type implements a trait: it names it, or it has every required member."""
    key = (type, trait)
    if key not in compiler.conformance:
        compiler.conformance[key] = not missing(compiler, type, compiler.traits[trait.trait.def_id])
    return compiler.conformance[key]


def missing(compiler: Compiler, type: Type, trait: TraitDef) -> list[str]:
    """The required functions of a trait, its parents' included, that a type lacks."""
    out: list[str] = []
    for parent in parents(compiler, trait):
        out.extend(missing(compiler, type, parent))
    for statement in trait.node.body:
        if isinstance(statement, tree.Function) and not _has(compiler, type, statement):
            out.append(statement.name)
    return out


def parents(compiler: Compiler, trait: TraitDef) -> list[TraitDef]:
    """The traits a trait builds on. Raises `MojoError` (`CircularReference`) if it builds on itself."""
    if trait in compiler.budget.broken:
        raise compiler.budget.broken[trait]
    found = _named_parents(compiler, trait)
    ancestors = dict.fromkeys(found)
    todo = list(found)
    while todo:
        fresh = [p for p in _named_parents(compiler, todo.pop()) if p not in ancestors]
        ancestors.update(dict.fromkeys(fresh))
        todo += fresh
    if trait in ancestors:
        error = MojoError(CircularReference(span=trait.span, name=trait.name))
        compiler.budget.broken.update(dict.fromkeys(ancestors, error))
        raise error
    return found


def _named_parents(compiler: Compiler, trait: TraitDef) -> list[TraitDef]:
    out: list[TraitDef] = []
    for node in trait.node.parents:
        const = compiler.evaluate(node, trait.scope)
        if isinstance(const.value, TraitType):
            out.append(compiler.traits[const.value.trait.def_id])
    return out


_IMPLIED = {"__copyinit__", "__moveinit__", "__del__"}


def _has(compiler: Compiler, type: Type, required: tree.Function) -> bool:
    if required.name in _IMPLIED and (type.is_trivial or required.name == "__del__"):
        return True
    wrapped = wrapper(compiler, type)
    if wrapped is not None:
        return _has(compiler, wrapped, required)
    if type == NONE:
        return required.name == "__str__" or required.name in _IMPLIED
    if not isinstance(type, StructType | Variadic):
        return isinstance(type, FunctionType) and required.name in _IMPLIED
    if required.name == "__moveinit__" and type.passing is Passing.REGISTER:
        return True
    found = method(compiler, type, required.name)
    if found is None:
        return False
    wanted = len(required.signature.arguments)
    raises = required.signature.raises or required.signature.is_def or required.name in _IMPLIED
    return any(_arity_fits(f, wanted) and (raises or not _raises(f)) for f in found.functions)


def _raises(function: FunctionDef) -> bool:
    return function.node.signature.raises or function.node.signature.is_def


def _arity_fits(function: FunctionDef, wanted: int) -> bool:
    from mojo_compiler.check.signature import is_value_constructor

    arguments = function.node.signature.arguments
    count = len(arguments) + (1 if is_value_constructor(function) else 0)
    required = sum(1 for a in arguments if a.default is None and not a.variadic) + (1 if is_value_constructor(function) else 0)
    return required <= wanted and (wanted <= count or any(a.variadic for a in arguments))


def trait_type(compiler: Compiler, trait: TraitDef) -> TraitType:
    """The type that a trait's name stands for."""
    compiler.traits[trait.identity.def_id] = trait
    return TraitType(trait.identity)


def named(compiler: Compiler, scope: Scope, name: str) -> object:
    """What a name means in a scope, imports followed."""
    found = scope.find(name)
    return follow(found[0]) if found is not None else None


def check_definition(compiler: Compiler, struct: StructDef) -> None:
    """Check what a struct promises: its traits. Raises `MojoError` (`TraitNotImplemented`)."""
    from mojo_compiler.check.traits import check_conformance

    check_conformance(compiler, struct)
