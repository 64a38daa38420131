"""Traits: what they require and whether a type has it."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types import structs
from mojo_compiler.check.types.instances import has_hidden, instance, signature
from mojo_compiler.check.types.members import method
from mojo_compiler.check.types.signatures import is_value_constructor
from mojo_compiler.check.types.structs import wrapper
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.diagnostics.names import CircularReference
from mojo_compiler.diagnostics.types import RequirementDiffers, RequirementMissing, TraitNotImplemented
from mojo_compiler.names.definitions import ConstDef, FunctionDef, Scope, ScopeKind, StructDef, TraitDef
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import NONE, FunctionType, Passing, StructType, TraitType, Type, Variadic


def check_conformance(checker: Checker, struct: StructDef) -> None:
    """Check that a struct has every function its traits require. Raises `MojoError`."""
    for node in struct.node.traits:
        const = checker.rules.evaluate(checker, node, struct.scope)
        if not isinstance(const.value, TraitType) or struct.node.parameters:
            continue
        trait = checker.traits[const.value.trait.def_id]
        type = structs.instantiate(checker, struct, ())
        lacking = set(missing(checker, type, trait))
        if lacking:
            notes: tuple[Diagnostic, ...] = tuple(
                RequirementMissing(span=f.span, name=f.name) for f, _ in _requirements(checker, trait) if f.name in lacking
            )
            raise MojoError(TraitNotImplemented(span=struct.span, struct=struct.name, trait=trait.name, notes=notes))
        for required, scope in _requirements(checker, trait):
            if not _types_fit(checker, type, required, scope):
                note = RequirementDiffers(span=required.span, name=required.name)
                raise MojoError(TraitNotImplemented(span=struct.span, struct=struct.name, trait=trait.name, notes=(note,)))


def _types_fit(checker: Checker, type: StructType, required: tree.FunctionDecl, scope: Scope) -> bool:
    """Whether some function of a struct takes and returns what a trait says; what is parametric is seen when it is used."""
    found = method(checker, type, required.name)
    inner = scope.child(ScopeKind.STRUCT)
    inner.define(ConstDef("Self", required.span, type_const(type)))
    parametric = found is None or any(f.node.signature.parameters or has_hidden(checker, f) for f in found.functions)
    if parametric or found is None or required.signature.parameters or required.name in (*_IMPLIED, "__init__"):
        return True
    wanted = [checker.rules.type_of(checker, a.type, inner) for a in required.signature.arguments if a.type is not None]
    result = checker.rules.type_of(checker, required.signature.result, inner) if required.signature.result is not None else NONE
    for function in found.functions:
        try:
            own = signature(checker, instance(checker, function, type, (), None))
        except MojoError:
            return True  # told where the function is checked
        if own.result == result and [a.type for a in own.arguments[len(own.arguments) - len(wanted) :]] == wanted:
            return True
    return False


def _requirements(checker: Checker, trait: TraitDef) -> list[tuple[tree.FunctionDecl, Scope]]:
    """The functions that a trait requires, its parents' included, with the scopes their types are looked up in."""
    own = [(s, trait.scope) for s in trait.node.body if isinstance(s, tree.FunctionDecl)]
    for parent in parents(checker, trait):
        own.extend(_requirements(checker, parent))
    return own


def conforms(checker: Checker, type: Type, trait: TraitType) -> bool:
    """Whether a type implements a trait: it names it, or it has every required member."""
    key = (type, trait)
    if key not in checker.memos.conformance:
        checker.memos.conformance[key] = not missing(checker, type, checker.traits[trait.trait.def_id])
    return checker.memos.conformance[key]


def missing(checker: Checker, type: Type, trait: TraitDef) -> list[str]:
    """The required functions of a trait, its parents' included, that a type lacks."""
    out: list[str] = []
    for parent in parents(checker, trait):
        out.extend(missing(checker, type, parent))
    required = (statement for statement in trait.node.body if isinstance(statement, tree.FunctionDecl))
    out += [function.name for function in required if not _has(checker, type, function)]
    return out


def parents(checker: Checker, trait: TraitDef) -> list[TraitDef]:
    """The traits a trait builds on. Raises `MojoError` (`CircularReference`) if it builds on itself."""
    if trait in checker.progress.budget.broken:
        raise checker.progress.budget.broken[trait]
    found = _named_parents(checker, trait)
    ancestors = dict.fromkeys(found)
    todo = list(found)
    while todo:
        fresh = [p for p in _named_parents(checker, todo.pop()) if p not in ancestors]
        ancestors.update(dict.fromkeys(fresh))
        todo += fresh
    if trait in ancestors:
        error = MojoError(CircularReference(span=trait.span, name=trait.name))
        checker.progress.budget.broken.update(dict.fromkeys(ancestors, error))
        raise error
    return found


def _named_parents(checker: Checker, trait: TraitDef) -> list[TraitDef]:
    out: list[TraitDef] = []
    for node in trait.node.parents:
        const = checker.rules.evaluate(checker, node, trait.scope)
        if isinstance(const.value, TraitType):
            out.append(checker.traits[const.value.trait.def_id])
    return out


_IMPLIED = {"__copyinit__", "__moveinit__", "__del__"}


def _has(checker: Checker, type: Type, required: tree.FunctionDecl) -> bool:
    if required.name in _IMPLIED and (type.is_trivial or required.name == "__del__"):
        return True
    wrapped = wrapper(checker, type)
    if wrapped is not None:
        return _has(checker, wrapped, required)
    if type == NONE:
        return required.name == "__str__" or required.name in _IMPLIED
    if not isinstance(type, StructType | Variadic):
        return isinstance(type, FunctionType) and required.name in _IMPLIED
    if required.name == "__moveinit__" and type.passing is Passing.REGISTER:
        return True
    found = method(checker, type, required.name)
    if found is None:
        return False
    wanted = len(required.signature.arguments)
    raises = required.signature.raises or required.signature.is_def or required.name in _IMPLIED
    return any(_arity_fits(f, wanted) and (raises or not _raises(f)) for f in found.functions)


def _raises(function: FunctionDef) -> bool:
    return function.node.signature.raises or function.node.signature.is_def


def _arity_fits(function: FunctionDef, wanted: int) -> bool:
    arguments = function.node.signature.arguments
    count = len(arguments) + (1 if is_value_constructor(function) else 0)
    required = sum(1 for a in arguments if a.default is None and not a.variadic) + (1 if is_value_constructor(function) else 0)
    return required <= wanted and (wanted <= count or any(a.variadic for a in arguments))


def trait_type(checker: Checker, trait: TraitDef) -> TraitType:
    """The type that a trait's name stands for."""
    checker.traits[trait.identity.def_id] = trait
    return TraitType(trait.identity)


def check_definition(checker: Checker, struct: StructDef) -> None:
    """Check what a struct promises: its traits. Raises `MojoError` (`TraitNotImplemented`)."""
    check_conformance(checker, struct)
