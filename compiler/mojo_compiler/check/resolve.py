"""Overload resolution: from candidates and arguments to one instance and a plan (language.md section 8, A.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mojo_compiler.check import remembered
from mojo_compiler.check.convert import Conversion, conversion
from mojo_compiler.check.operands import CallArgument, FunctionRef, Known, Operand
from mojo_compiler.check.signature import Argument, Signature, has_receiver, parameters_of
from mojo_compiler.check.unify import Unifier, mentions
from mojo_compiler.diagnostics.calls import (
    AmbiguousCall,
    CandidateDeclaredHere,
    CandidateNotViable,
    FunctionDeclaredHere,
    InvalidCall,
    NoMatchingFunction,
)
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.names.definitions import ConstDef, FunctionDef, Scope, StructDef
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import Const, Convention, StructType, Type

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler
    from mojo_compiler.instances import Instance


class NotViable(Exception):
    """A candidate does not fit; the text is the reason. `argument` is the index of the argument at fault."""

    def __init__(self, reason: str, argument: int | None = None) -> None:
        super().__init__(reason)
        self.argument = argument


@dataclass(slots=True)
class Slot:
    """Which argument a formal one gets: an index, several (variadics, packs), or None for the default."""

    formal: int
    given: tuple[int, ...]
    conversions: tuple[Conversion, ...] = ()


@dataclass(slots=True)
class Candidate:
    """A viable overload: its instance, how arguments map, and its rank; `alternatives` are the other overloads of an
    adaptive set, which fit as well (language.md P50)."""

    function: FunctionDef
    instance: Instance
    slots: tuple[Slot, ...]
    rank: tuple[int, ...]
    alternatives: tuple[Instance, ...] = ()

    @property
    def signature(self) -> Signature:
        """The instance's signature."""
        assert self.instance.signature is not None
        return self.instance.signature


@dataclass
class Request:
    """A call to resolve. `receiver` counts as the first argument of methods; `user` allows user conversions; `exact`
    allows none, not even of a literal to what it materializes to."""

    ref: FunctionRef
    arguments: list[CallArgument]
    receiver: Operand | None = None
    user: bool = True
    exact: bool = False
    span: Span | None = None
    reasons: list[tuple[FunctionDef, NotViable]] = field(default_factory=list)


def resolve(compiler: Compiler, request: Request) -> Candidate:
    """Return the best candidate. Raises `MojoError` with the messages of R4 and R5."""
    best = attempt(compiler, request)
    if isinstance(best, Candidate):
        return best
    assert request.span is not None
    raise _error(request, best)


def attempt(compiler: Compiler, request: Request) -> Candidate | list[Candidate]:
    """Return the best candidate, or the list of those that tie (empty if none is viable)."""
    key = remembered.key_of(compiler, request)
    if key is None:
        return _search(compiler, request)
    known = compiler.resolutions.get(key)
    if known is None:
        known = compiler.resolutions[key] = (_search(compiler, request), request.reasons)
    else:
        request.reasons.extend(known[1])
    return known[0]


def _search(compiler: Compiler, request: Request) -> Candidate | list[Candidate]:
    viable: list[Candidate] = []
    for function in request.ref.functions:
        try:
            viable.append(consider(compiler, request, function))
        except NotViable as reason:
            request.reasons.append((function, reason.with_traceback(None)))
    if len(viable) == 1:
        return viable[0]
    if not viable:
        return viable
    top = min(c.rank for c in viable)
    ties = [c for c in viable if c.rank == top]
    if len(ties) > 1 and all("adaptive" in c.function.decorators for c in ties):
        ties[0].alternatives = tuple(c.instance for c in ties[1:])
        return ties[0]
    return ties[0] if len(ties) == 1 else ties


def _error(request: Request, ties: list[Candidate]) -> MojoError:
    span = request.span
    assert span is not None
    name = request.ref.name if request.ref.name != "__init__" or request.ref.owner is None else _owner_name(request.ref)
    if ties:
        notes: tuple[Diagnostic, ...] = tuple(CandidateDeclaredHere(span=c.function.span) for c in ties)
        return MojoError(AmbiguousCall(span=span, name=name, requirement=_requirement(ties[0].rank[0]), notes=notes))
    if len(request.reasons) == 1:
        function, reason = request.reasons[0]
        highlights: tuple[Span, ...] = ()
        if reason.argument is not None and 0 <= reason.argument < len(request.arguments):
            highlights = (request.arguments[reason.argument].span,)
        note = FunctionDeclaredHere(span=function.span)
        return MojoError(InvalidCall(span=span, name=name, reason=str(reason), notes=(note,), highlights=highlights))
    notes = tuple(CandidateNotViable(span=f.span, reason=str(r)) for f, r in request.reasons)
    return MojoError(NoMatchingFunction(span=span, name=name, notes=notes))


def _requirement(count: int) -> str:
    return f"{count} implicit conversion{'s' * (count != 1)}"


def _owner_name(ref: FunctionRef) -> str:
    owner = ref.owner
    return owner.identity.name if owner is not None else "__init__"


# ---- one candidate --------------------------------------------------------------------------------------------


def consider(compiler: Compiler, request: Request, function: FunctionDef) -> Candidate:
    """Bind, match, infer and check one overload. Raises `NotViable`."""
    arguments = request.arguments
    offset = 0
    if request.receiver is not None and has_receiver(function):
        arguments = [CallArgument(request.receiver, None, request.receiver.span), *arguments]
        offset = 1
    elif request.receiver is None and has_receiver(function) and function.name == "__init__":
        offset = 1
    declared = function.node.signature.arguments
    implicit_self = function.name == "__init__" and offset == 1
    formals = declared[1:] if implicit_self and request.receiver is None else declared
    mapping = match_arguments(function, formals, arguments, offset if request.receiver is not None else 0)
    instance, cost = bind(compiler, request, function, formals, arguments, mapping)
    signature = compiler.signature(instance)
    actual = signature.arguments[1:] if formals is not declared else signature.arguments
    slots, conversions = _convert_all(compiler, request, actual, arguments, mapping, offset if request.receiver is not None else 0)
    variadic = any(f.variadic and s.given for f, s in zip(formals, slots, strict=True))
    own = parameters_of(function, request.ref.owner)
    hidden = sum(1 for n in instance.scope.names if n.startswith("@"))
    rank = (
        cost + conversions,
        int(variadic or any(f.variadic for f in formals)),
        int(any(p.variadic for p in own)),
        len(own) + hidden,
        int(function.is_static),
        sum(c.kind == "materialize" for s in slots for c in s.conversions),
    )
    return Candidate(function, instance, tuple(slots), rank)


def match_arguments(
    function: FunctionDef, formals: tuple[tree.ArgumentDecl, ...], arguments: list[CallArgument], offset: int
) -> list[Slot]:
    """Map arguments to formals by position, keyword and default (F18). Raises `NotViable`."""
    given: list[list[int]] = [[] for _ in formals]
    position = 0
    keywords = [i for i, a in enumerate(arguments) if a.keyword is not None]
    for i, argument in enumerate(arguments):
        if argument.keyword is not None:
            continue
        if position >= len(formals):
            most = len(formals) - offset
            total = sum(1 for a in arguments if a.keyword is None) - offset
            raise NotViable(f"expected at most {most} positional argument{'s' * (most != 1)}, got {total}")
        given[position].append(i)
        if not formals[position].variadic:
            position += 1
    names = {f.name: k for k, f in enumerate(formals) if not f.variadic and k >= function.node.signature.positional_only}
    for i in keywords:
        keyword = arguments[i].keyword
        assert keyword is not None
        if keyword not in names:
            raise NotViable(f"unknown keyword argument: '{keyword}'")
        if given[names[keyword]]:
            raise NotViable(f"argument passed both as positional and keyword operand: '{keyword}'")
        given[names[keyword]].append(i)
    missing = [f.name for f, g in zip(formals, given, strict=True) if not g and not f.variadic and f.default is None]
    if missing:
        listed = ", ".join(f"'{n}'" for n in missing)
        raise NotViable(f"missing {len(missing)} required positional argument{'s' * (len(missing) != 1)}: {listed}")
    return [Slot(k, tuple(g)) for k, g in enumerate(given)]


def _convert_all(
    compiler: Compiler,
    request: Request,
    formals: tuple[Argument, ...],
    arguments: list[CallArgument],
    mapping: list[Slot],
    offset: int,
) -> tuple[list[Slot], int]:
    total = 0
    slots: list[Slot] = []
    for formal, slot in zip(formals, mapping, strict=True):
        found: list[Conversion] = []
        for k, i in enumerate(slot.given):
            operand = arguments[i].operand
            conv: Conversion | None
            target = formal.pack_types[k] if formal.pack_types is not None else formal.type
            if request.exact:
                conv = Conversion(0) if operand.type == target else None
            elif formal.convention in (Convention.INOUT, Convention.INIT):
                ok = operand.type == target and not isinstance(operand, Known)
                conv = Conversion(0) if ok or (i < offset and operand.type == target) else None
            elif i < offset:
                conv = Conversion(0) if operand.type == target else conversion(compiler, operand, target, False)
            else:
                conv = conversion(compiler, operand, target, request.user or compiler.is_literal_step(operand.type, target, request.ref))
            if conv is None:
                a, b = compiler.operand_type_name(operand), compiler.type_name(target)
                raise NotViable(f"argument #{i - offset} cannot be converted from '{a}' to '{b}'", i - offset)
            total += conv.cost
            found.append(conv)
        slots.append(Slot(slot.formal, slot.given, tuple(found)))
    return slots, total


# ---- parameters -----------------------------------------------------------------------------------------------


def bind(
    compiler: Compiler,
    request: Request,
    function: FunctionDef,
    formals: tuple[tree.ArgumentDecl, ...],
    arguments: list[CallArgument],
    mapping: list[Slot],
) -> tuple[Instance, int]:
    """Bind all parameters: explicit ones, inferred ones, defaults (P7). Returns the instance and conversions used."""
    ref = request.ref
    if ref.fixed is not None:
        return ref.fixed, 0
    parameters = parameters_of(function, ref.owner)
    owner = ref.owner if isinstance(ref.owner, StructType) else None
    if not parameters and not ref.bound and not compiler.has_hidden(function):
        return compiler.instance(function, owner, (), ref.host), 0
    base = compiler.struct_scope(owner) if owner is not None else function.scope
    scope = base.child("function")
    struct = ref.owner if isinstance(ref.owner, StructDef) else None
    values, cost = explicit_parameters(compiler, parameters, ref.bound, scope)
    unbound = {p.name: p for p in parameters if p.name not in values}
    unifier = Unifier(compiler, scope, unbound, owner=struct)
    packs = _infer(compiler, unifier, formals, arguments, mapping)
    for name, value in packs.items():
        unifier.bound.setdefault(name, value)
    cost += _finish(compiler, parameters, values, unifier, scope, formals, len(ref.bound))
    hidden = _hidden(compiler, formals, arguments, mapping, scope)
    return compiler.bound_instance(function, owner, struct, parameters, values, hidden, ref.host), cost


def explicit_parameters(
    compiler: Compiler, parameters: tuple[tree.Parameter, ...], bound: tuple[tuple[str | None, Const], ...], scope: Scope
) -> tuple[dict[str, Const], int]:
    """Bind explicitly given parameters into `scope`. Raises `NotViable`."""
    values: dict[str, Const] = {}
    rest: dict[str, list[Const]] = {}
    cost, position = 0, 0
    positional = [c for k, c in bound if k is None]
    fixed = [p for p in parameters if not p.variadic]
    if len(positional) > len(fixed) and not any(p.variadic for p in parameters):
        raise NotViable(_count_text(len(parameters), len(bound)))
    for const in positional:
        parameter = parameters[position]
        if parameter.variadic and (whole := compiler.variadic_elements(const)) is not None:
            rest.setdefault(parameter.name, []).extend(whole)
            continue
        if parameter.variadic:
            value, extra = _bind_one(compiler, parameter, const, scope)
            rest.setdefault(parameter.name, []).append(value)
        else:
            value, extra = _bind_one(compiler, parameter, const, scope)
            values[parameter.name] = value
            scope.define(ConstDef(parameter.name, parameter.span, value))
            position += 1
        cost += extra
    for keyword, const in bound:
        if keyword is None:
            continue
        found = next((p for p in parameters if p.name == keyword), None)
        if found is None:
            raise NotViable(f"unknown keyword parameter: '{keyword}'")
        if keyword in values:
            raise NotViable(f"parameter passed both as positional and keyword operand: '{keyword}'")
        values[keyword], extra = _bind_one(compiler, found, const, scope)
        scope.define(ConstDef(keyword, found.span, values[keyword]))
        cost += extra
    for parameter in parameters:
        if parameter.variadic and parameter.name in rest:
            values[parameter.name] = compiler.variadic_const(parameter, rest[parameter.name], scope)
            scope.define(ConstDef(parameter.name, parameter.span, values[parameter.name]))
    return values, cost


def _bind_one(compiler: Compiler, parameter: tree.Parameter, const: Const, scope: Scope) -> tuple[Const, int]:
    converted = compiler.convert_parameter(parameter, const, scope)
    if converted is None:
        target = compiler.parameter_type_name(parameter, scope)
        raise NotViable(f"parameter '{parameter.name}' cannot be converted from '{compiler.const_type_name(const)}' to '{target}'")
    return converted


def _count_text(expected: int, given: int) -> str:
    were = "was" if given == 1 else "were"
    return f"callee expects {expected} input parameter{'s' * (expected != 1)}, but {given} {were} specified"


def _infer(
    compiler: Compiler,
    unifier: Unifier,
    formals: tuple[tree.ArgumentDecl, ...],
    arguments: list[CallArgument],
    mapping: list[Slot],
) -> dict[str, Const]:
    packs: dict[str, Const] = {}
    for formal, slot in zip(formals, mapping, strict=True):
        if formal.type is None:
            continue
        types = [compiler.materialized_type(arguments[i].operand) for i in slot.given]
        if formal.pack:
            name = _pack_name(formal.type)
            if name in unifier.unbound:
                packs[name] = compiler.type_variadic(unifier.unbound[name], types, unifier.scope)
        elif types:
            for type in types[:1] if formal.variadic else types:
                if type is not None:
                    unifier.type(formal.type, type)
    return packs


def _pack_name(node: tree.Expr) -> str:
    inner = node.value if isinstance(node, tree.Star) else node
    return inner.id if isinstance(inner, tree.Name) else ""


def _finish(
    compiler: Compiler,
    parameters: tuple[tree.Parameter, ...],
    values: dict[str, Const],
    unifier: Unifier,
    scope: Scope,
    formals: tuple[tree.ArgumentDecl, ...],
    given: int,
) -> int:
    """Fill what is still open with inferred values and defaults, in declaration order."""
    cost = 0
    for parameter in parameters:
        name = parameter.name
        if name in values:
            continue
        if name in unifier.bound and parameter.variadic:
            values[name] = unifier.bound[name]
        elif name in unifier.bound:
            value, extra = _bind_one(compiler, parameter, unifier.bound[name], scope)
            values[name] = value
            cost += extra
        elif parameter.default is not None:
            values[name] = compiler.default_parameter(parameter, scope)
        elif parameter.variadic:
            values[name] = compiler.variadic_const(parameter, [], scope)
        elif any(f.type is not None and mentions(f.type, {name}) for f in formals):
            raise NotViable(_why_not_inferred(compiler, parameter, unifier))
        else:
            raise NotViable(_count_text(len(parameters), given))
        scope.define(ConstDef(name, parameter.span, values[name]))
    return cost


def _why_not_inferred(compiler: Compiler, parameter: tree.Parameter, unifier: Unifier) -> str:
    refused = unifier.refused.get(parameter.name)
    if refused is not None and isinstance(refused.value, Type) and isinstance(parameter.type, tree.Name):
        return f"argument type '{compiler.type_name(refused.value)}' does not conform to trait '{parameter.type.id}'"
    return f"failed to infer parameter '{parameter.name}'"


def _hidden(
    compiler: Compiler,
    formals: tuple[tree.ArgumentDecl, ...],
    arguments: list[CallArgument],
    mapping: list[Slot],
    scope: Scope,
) -> dict[str, Const]:
    """Types of arguments declared with an unbound struct (P18), by argument name."""
    hidden: dict[str, Const] = {}
    for k, (formal, slot) in enumerate(zip(formals, mapping, strict=True)):
        if formal.type is None or not slot.given:
            continue
        unbound = compiler.unbound_of(formal.type, scope)
        if unbound is None:
            continue
        type = compiler.materialized_type(arguments[slot.given[0]].operand)
        type = compiler.match_unbound(unbound, type, arguments[slot.given[0]].operand)
        if type is None:
            a = compiler.operand_type_name(arguments[slot.given[0]].operand)
            raise NotViable(f"argument #{k} cannot be converted from '{a}' to '{unbound.struct.name}'", k)
        hidden[formal.name] = type_const(type)
        scope.define(ConstDef(formal.name, formal.span, hidden[formal.name]))
    return hidden
