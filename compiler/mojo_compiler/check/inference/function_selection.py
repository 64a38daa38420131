"""Choosing the overload that a function type asks for (language.md R9)."""

from __future__ import annotations

from mojo_compiler.check.inference.call_match import CallMatch
from mojo_compiler.check.state.candidates import NotViable
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.check.types.instances import signature
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.instances.instance import Instance
from mojo_compiler.names.definitions import FunctionDef, StructDef, of_newest_cell
from mojo_compiler.records import replace
from mojo_compiler.types.core import Convention, FunctionArgument, FunctionType


def natural_type(checker: Checker, ref: FunctionRef) -> FunctionType | None:
    """The type of a function that needs no choosing: one overload of the newest cell, fully bound."""
    newest = of_newest_cell(ref.functions)
    if len(newest) != 1:
        return None
    try:
        found = instance_of(checker, ref, newest[0], None)
    except MojoError:
        return None
    return signature(checker, found).type if found is not None else None


def bound_alone(checker: Checker, ref: FunctionRef, function: FunctionDef) -> Instance | None:
    """The instance of an overload whose parameters are all bound without arguments, else None."""
    return instance_of(checker, ref, function, None)


def instance_of(checker: Checker, ref: FunctionRef, function: FunctionDef, type: FunctionType | None) -> Instance | None:
    """The instance of an overload, parameters inferred from a function type if one is given."""
    try:
        return CallMatch.by_type(checker, ref, function, type).bind()[0]
    except NotViable:
        return None


def select(checker: Checker, ref: FunctionRef, type: FunctionType) -> FunctionRef | None:
    """The one overload that fits a function type, with its parameters bound (language.md R9)."""
    if ref.fixed is not None:
        return ref if _fits(checker, ref.fixed, type) else None
    if type.parameters:
        fitting = tuple(f for f in ref.functions if isinstance(ref.owner, StructDef) or _takes(f, len(ref.bound), type.parameters))
        return FunctionRef(fitting, ref.owner, ref.bound, ref.host) if fitting else None
    found = {f: i for f in ref.functions if (i := instance_of(checker, ref, f, type)) is not None and _fits(checker, i, type)}
    newest = of_newest_cell(tuple(found)) if found else ()
    if len(newest) != 1:
        return None
    function, chosen = newest[0], found[newest[0]]
    bound = tuple((None, v) for v in chosen.parameters)
    return FunctionRef((function,), chosen.owner, bound, ref.host)


def _takes(function: FunctionDef, bound: int, further: int) -> bool:
    """Whether a function that has some parameters bound takes so many further ones."""
    parameters = function.node.signature.parameters
    if any(p.variadic for p in parameters):
        return True
    return sum(1 for p in parameters if p.default is None) <= bound + further <= len(parameters)


def _fits(checker: Checker, instance: Instance, type: FunctionType) -> bool:
    own = signature(checker, instance).type
    if len(own.arguments) != len(type.arguments) or own.result != type.result or (own.raises and not type.raises):
        return False
    return all(a == b or _is_lent_as(a, b) for a, b in zip(own.arguments, type.arguments, strict=True))


def _is_lent_as(own: FunctionArgument, given: FunctionArgument) -> bool:
    """Whether an argument differs only in that the function wants it lent: an adapter can lend it."""
    plain = given.convention in (Convention.BORROWED, Convention.OWNED)
    return own.convention is Convention.LENT and plain and own == replace(given, convention=Convention.LENT)
