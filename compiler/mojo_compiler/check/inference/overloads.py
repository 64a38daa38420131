"""Overload resolution: from candidates and arguments to one instance and a plan (language.md section 8, A.1)."""

from __future__ import annotations

from mojo_compiler.check.inference import overload_cache
from mojo_compiler.check.inference.descriptions import materialized_type, operand_type_name
from mojo_compiler.check.inference.parameter_binding import bind_one, count_text, explicit_parameters
from mojo_compiler.check.inference.parameter_values import default_parameter, match_unbound, type_variadic, variadic_const
from mojo_compiler.check.inference.type_expressions import unbound_of, with_defaults
from mojo_compiler.check.inference.unify import Unifier
from mojo_compiler.check.state.candidates import Candidate, Conversion, ConversionKind, NotViable, Request, Slot
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Known, Operand, UnboundStruct
from mojo_compiler.check.types import instances
from mojo_compiler.check.types.instances import bound_instance, has_hidden, instance
from mojo_compiler.check.types.signatures import has_receiver, mentions, parameters_of
from mojo_compiler.check.types.structs import scope_of
from mojo_compiler.diagnostics.calls import (
    AmbiguousCall,
    CandidateDeclaredHere,
    CandidateNotViable,
    FunctionDeclaredHere,
    InvalidCall,
    NoMatchingFunction,
)
from mojo_compiler.diagnostics.core import Diagnostic, MojoError
from mojo_compiler.instances.instance import Instance
from mojo_compiler.instances.signature import Argument
from mojo_compiler.names.definitions import ConstDef, FunctionDef, Scope, ScopeKind, StructDef, of_newest_cell
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import Const, Convention, StructType, Type
from mojo_compiler.types.printing import type_name


def resolve(checker: Checker, request: Request) -> Candidate:
    """Return the best candidate. Raises `MojoError` with the messages of R4 and R5."""
    best = attempt(checker, request)
    if isinstance(best, Candidate):
        return best
    assert request.span is not None
    raise _error(request, best)


def attempt(checker: Checker, request: Request) -> Candidate | list[Candidate]:
    """Return the best candidate, or the list of those that tie (empty if none is viable)."""
    key = overload_cache.key_of(checker, request)
    if key is None:
        return _search(checker, request)
    known = checker.memos.resolutions.get(key)
    if known is None:
        known = checker.memos.resolutions[key] = (_search(checker, request), request.reasons)
    else:
        request.reasons.extend(known[1])
    return known[0]


def _search(checker: Checker, request: Request) -> Candidate | list[Candidate]:
    viable: list[Candidate] = []
    for function in request.ref.functions:
        try:
            viable.append(consider(checker, request, function))
        except NotViable as reason:
            request.reasons.append((function, reason.with_traceback(None)))
    if len(viable) > 1:
        newest = of_newest_cell(tuple(c.function for c in viable))
        viable = [c for c in viable if c.function in newest]
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


def consider(checker: Checker, request: Request, function: FunctionDef) -> Candidate:
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
    instance, cost = bind(checker, request, function, formals, arguments, mapping)
    signature = instances.signature(checker, instance)
    actual = signature.arguments[1:] if formals is not declared else signature.arguments
    slots, conversions = _convert_all(checker, request, actual, arguments, mapping, offset if request.receiver is not None else 0)
    variadic = any(f.variadic and s.given for f, s in zip(formals, slots, strict=True))
    own = parameters_of(function, request.ref.owner)
    hidden = len(instance.hidden)
    rank = (
        cost + conversions,
        int(variadic or any(f.variadic for f in formals)),
        int(any(p.variadic for p in own)),
        len(own) + hidden,
        int(function.is_static),
        sum(c.kind is ConversionKind.MATERIALIZE for s in slots for c in s.conversions),
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
    checker: Checker,
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
                conv = Conversion(0) if operand.type == target else checker.rules.conversion(checker, operand, target, False)
            else:
                conv = checker.rules.conversion(
                    checker, operand, target, request.user or is_literal_step(checker, operand.type, target, request.ref)
                )
            if conv is None:
                a, b = operand_type_name(checker, operand), type_name(target)
                raise NotViable(f"argument #{i - offset} cannot be converted from '{a}' to '{b}'", i - offset)
            total += conv.cost
            found.append(conv)
        slots.append(Slot(slot.formal, slot.given, tuple(found)))
    return slots, total


def bind(
    checker: Checker,
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
    if not parameters and not ref.bound and not has_hidden(checker, function):
        return instance(checker, function, owner, (), ref.host), 0
    base = scope_of(checker, owner) if owner is not None else function.scope
    scope = base.child(ScopeKind.FUNCTION)
    struct = ref.owner if isinstance(ref.owner, StructDef) else None
    values, cost = explicit_parameters(checker, parameters, ref.bound, scope)
    unbound = {p.name: p for p in parameters if p.name not in values}
    unifier = Unifier(checker, scope, unbound, owner=struct)
    packs = _infer(checker, unifier, formals, arguments, mapping)
    for name, value in packs.items():
        unifier.bound.setdefault(name, value)
    cost += _finish(checker, parameters, values, unifier, scope, formals, len(ref.bound))
    hidden = _hidden(checker, function, formals, arguments, mapping, scope)
    return bound_instance(checker, function, owner, struct, parameters, values, hidden, ref.host), cost


def _infer(
    checker: Checker,
    unifier: Unifier,
    formals: tuple[tree.ArgumentDecl, ...],
    arguments: list[CallArgument],
    mapping: list[Slot],
) -> dict[str, Const]:
    packs: dict[str, Const] = {}
    for formal, slot in zip(formals, mapping, strict=True):
        if formal.type is None:
            continue
        types = [materialized_type(checker, arguments[i].operand) for i in slot.given]
        if formal.pack:
            name = _pack_name(formal.type)
            if name in unifier.unbound:
                packs[name] = type_variadic(checker, unifier.unbound[name], types, unifier.scope)
        elif types:
            for type in types[:1] if formal.variadic else types:
                if type is not None:
                    unifier.type(formal.type, type)
    return packs


def _pack_name(node: tree.Expr) -> str:
    inner = node.value if isinstance(node, tree.Star) else node
    return inner.id if isinstance(inner, tree.Name) else ""


def _finish(
    checker: Checker,
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
            value, extra = bind_one(checker, parameter, unifier.bound[name], scope)
            values[name] = value
            cost += extra
        elif parameter.default is not None:
            values[name] = default_parameter(checker, parameter, scope)
        elif parameter.variadic:
            values[name] = variadic_const(checker, parameter, [], scope)
        elif any(f.type is not None and mentions(f.type, {name}) for f in formals):
            raise NotViable(_why_not_inferred(checker, parameter, unifier))
        else:
            raise NotViable(count_text(len(parameters), given))
        scope.define(ConstDef(name, parameter.span, values[name]))
    return cost


def _why_not_inferred(checker: Checker, parameter: tree.Parameter, unifier: Unifier) -> str:
    refused = unifier.refused.get(parameter.name)
    if refused is not None and isinstance(refused.value, Type) and isinstance(parameter.type, tree.Name):
        return f"argument type '{type_name(refused.value)}' does not conform to trait '{parameter.type.id}'"
    return f"failed to infer parameter '{parameter.name}'"


def _hidden(
    checker: Checker,
    function: FunctionDef,
    formals: tuple[tree.ArgumentDecl, ...],
    arguments: list[CallArgument],
    mapping: list[Slot],
    scope: Scope,
) -> dict[str, Const]:
    """Types of arguments declared with an unbound struct (P18), by argument name."""
    hidden: dict[str, Const] = {}
    given = {f.name: (k, slot.given[0]) for k, (f, slot) in enumerate(zip(formals, mapping, strict=False)) if slot.given}
    for formal in function.node.signature.arguments:
        unbound = unbound_of(checker, formal.type, scope) if formal.type is not None else None
        if unbound is None:
            continue
        k, i = given.get(formal.name, (0, None))
        type = _filled(checker, unbound, arguments[i].operand, k) if i is not None else None
        const = type_const(type) if type is not None else with_defaults(checker, unbound)
        if const is not None:
            hidden[formal.name] = const
            scope.define(ConstDef(formal.name, formal.span, const))
    return hidden


def _filled(checker: Checker, unbound: UnboundStruct, operand: Operand, position: int) -> Type | None:
    """The struct type with which an argument fills an unbound struct; None if what is open has defaults. Raises `NotViable`."""
    type = match_unbound(checker, unbound, materialized_type(checker, operand), operand)
    if type is None and with_defaults(checker, unbound) is None:
        a = operand_type_name(checker, operand)
        raise NotViable(f"argument #{position} cannot be converted from '{a}' to '{unbound.struct.name}'", position)
    return type


def is_literal_step(checker: Checker, origin: Type, target: Type, ref: FunctionRef) -> bool:
    """Whether a number literal takes a lane type on its way into another type, which is no user's conversion."""
    if not isinstance(origin, StructType) or not isinstance(target, StructType):
        return False
    simd = checker.prelude.struct("SIMD").identity
    own = isinstance(ref.owner, StructType | StructDef) and ref.owner.identity is simd
    return not own and origin.identity.name in ("IntLiteral", "FloatLiteral") and target.identity is simd
