"""Overload resolution: from candidates and arguments to one instance and a plan (language.md section 8, A.1)."""

from __future__ import annotations

from mojo_compiler.check.inference import overload_cache
from mojo_compiler.check.inference.call_match import CallMatch
from mojo_compiler.check.state.candidates import Candidate, ConversionKind, NotViable, Request
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import FunctionRef
from mojo_compiler.check.types import instances
from mojo_compiler.check.types.signatures import parameters_of
from mojo_compiler.diagnostics.calls import (
    AmbiguousCall,
    CandidateDeclaredHere,
    CandidateNotViable,
    FunctionDeclaredHere,
    InvalidCall,
    NoMatchingFunction,
)
from mojo_compiler.diagnostics.core import Advice, Diagnostic, MojoError
from mojo_compiler.diagnostics.habits import CALLED, CONVERSIONS, OPERATIONS, TRAITS, advice
from mojo_compiler.names.definitions import FunctionDef, of_newest_cell
from mojo_compiler.source import NO_SPAN, Span


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
        notes = (*_operation(request, function, reason), *advice(CONVERSIONS, reason.types))
        return MojoError(InvalidCall(span=span, name=name, reason=str(reason), notes=notes, highlights=highlights))
    shown = _telling(request.reasons)
    notes = tuple(CandidateNotViable(span=f.span, reason=str(r)) for f, r in shown)
    hints = dict.fromkeys(hint for _, r in shown for hint in _hints(r.types))
    return MojoError(NoMatchingFunction(span=span, name=name, notes=(*notes, *hints)))


def _hints(types: tuple[str, str]) -> tuple[Diagnostic, ...]:
    """What to do with a value of one type where another one is needed."""
    given, needed = types
    if given == "function" or given.startswith("fn("):
        return (Advice(span=NO_SPAN, advice=CALLED),)
    return (*advice(CONVERSIONS, types), *advice(TRAITS, needed))


def _operation(request: Request, function: FunctionDef, reason: NotViable) -> tuple[Diagnostic, ...]:
    """Where the function is declared; an operator of the library is told by itself, since nobody wrote the call of its method."""
    symbol = OPERATIONS.get(request.ref.name)
    if symbol is None or not function.library or not all(reason.types):
        return (FunctionDeclaredHere(span=function.span),)
    given, needed = reason.types
    return (Advice(span=NO_SPAN, advice=f"'{symbol}' needs another '{needed}' here, and '{given}' does not become one by itself"),)


def _telling(reasons: list[tuple[FunctionDef, NotViable]]) -> list[tuple[FunctionDef, NotViable]]:
    """Of the library's candidates those that tell something: none for types of the compiler's own, and none that takes another
    number of arguments if there are others.
    """
    own = [(f, r) for f, r in reasons if not (f.library and (r.types[1].startswith("!") or r.types[1] == "index" or _is_general(f)))]
    near = [(f, r) for f, r in own if not (f.library and r.counts)]
    return near or own or reasons


def _is_general(function: FunctionDef) -> bool:
    """Whether a function of the library repeats another one for values that may raise."""
    return any(parameter.name == "general" for parameter in parameters_of(function, None))


def _requirement(count: int) -> str:
    return f"{count} implicit conversion{'s' * (count != 1)}"


def _owner_name(ref: FunctionRef) -> str:
    owner = ref.owner
    return owner.identity.name if owner is not None else "__init__"


def consider(checker: Checker, request: Request, function: FunctionDef) -> Candidate:
    """Bind, match, infer and check one overload. Raises `NotViable`."""
    match = CallMatch.of(checker, request, function)
    instance, cost = match.bind()
    signature = instances.signature(checker, instance)
    actual = signature.arguments[1:] if match.makes_receiver else signature.arguments
    slots = match.convert(actual)
    variadic = any(f.variadic for f in match.formals)
    own = parameters_of(function, request.ref.owner)
    # Language.md R3: fewer conversions first, then what is written for fewer cases; literals that stay what they are win at the end.
    rank = (
        cost + sum(c.cost for s in slots for c in s.conversions),
        int(variadic),
        int(any(p.variadic for p in own)),
        len(own) + len(instance.hidden),
        int(function.is_static),
        sum(c.kind is ConversionKind.MATERIALIZE for s in slots for c in s.conversions),
    )
    return Candidate(function, instance, slots, rank)
