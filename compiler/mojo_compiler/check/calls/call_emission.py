"""Calls: emitting a resolved candidate with its arguments, in run-time code or in the parameter domain."""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.check.calls import closure_code, element_changes, variants
from mojo_compiler.check.inference import number_literals
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.parameter_values import dynamic_error
from mojo_compiler.check.inference.type_expressions import evaluate
from mojo_compiler.check.state import candidates
from mojo_compiler.check.state.candidates import Candidate, Slot
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.dependencies import consult
from mojo_compiler.check.state.frames import environment
from mojo_compiler.check.state.operands import CallArgument, Computed, Known, LValue, Operand, RValue, Temporary
from mojo_compiler.check.types.literals import is_literal_type, is_static_type
from mojo_compiler.check.types.members import needs_destruction
from mojo_compiler.check.types.signatures import has_receiver
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.diagnostics.calls import MarkRaises, MayRaise, MutatingRvalue, TrySurrounding
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import CannotEvaluate
from mojo_compiler.diagnostics.names import CircularReference
from mojo_compiler.diagnostics.types import ImmutableArgument
from mojo_compiler.instances.instance import Instance
from mojo_compiler.instances.signature import Argument
from mojo_compiler.ir.core import Call, Copy, Local, LocalKind, Move, Place, TryCall, Value
from mojo_compiler.names.definitions import Scope, ScopeKind
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Convention, FunctionType, NoneType, Pointer, StructType, Type, Variadic
from mojo_compiler.types.layout import members


def call(
    body: Body, candidate: Candidate, arguments: list[CallArgument], receiver: Operand | None, span: Span, method: bool = True
) -> Operand:
    """Call a candidate. `receiver` was the first argument of its resolution if it takes one."""
    instance = variants.choose(body.checker, [candidate.instance, *candidate.alternatives], span)
    if receiver is not None and has_receiver(candidate.function):
        arguments = [CallArgument(receiver, None, receiver.span), *arguments]
    else:
        receiver = None
    formals = candidate.signature.arguments
    if len(candidate.slots) < len(formals):
        formals = formals[1:]
    kept = len(body.kept)
    operands, changes = _arguments(body, candidate, formals, arguments, receiver is not None)
    if candidate.function.name == "__init__" and len(formals) < len(candidate.signature.arguments):
        result = _construct_in_memory(body, instance, operands, span)
    else:
        result = emit_call(body, instance, instance.type, operands, span)
    closure_code.keep(body, kept, span)
    changes.close()
    return result


def _construct_in_memory(body: Body, instance: Instance, operands: list[Operand], span: Span) -> Operand:
    """Call ``__init__(inout self, …)`` on a fresh temporary."""
    assert instance.owner is not None
    if body.static or _all_known(instance.owner, operands, body):
        return evaluate_call(body, instance, operands, span)
    place = body.temporary(instance.owner, span)
    self_ = LValue(instance.owner, span, place, True)
    emit_call(body, instance, instance.type, [self_, *operands], span)
    if instance.owner.is_trivial:
        return LValue(instance.owner, span, place, False)
    return Temporary(instance.owner, span, place)


def _all_known(type: Type, operands: list[Operand], body: Body) -> bool:
    return isinstance(type, StructType) and is_literal_type(body.checker, type) and all(isinstance(o, Known) for o in operands)


def _arguments(
    body: Body, candidate: Candidate, formals: tuple[Argument, ...], arguments: list[CallArgument], method: bool
) -> tuple[list[Operand], element_changes.Changes]:
    out: list[Operand] = []
    changes = element_changes.Changes(body, arguments)
    for k, (formal, slot) in enumerate(zip(formals, candidate.slots, strict=True)):
        if formal.pack_types is not None:
            for type, i, conv in zip(formal.pack_types, slot.given, slot.conversions, strict=True):
                out.append(_one(body, formal, type, arguments[i], conv, changes, False))
        elif formal.variadic:
            out.append(_variadic(body, formal, slot, arguments, changes))
        elif slot.given:
            out.append(_one(body, formal, formal.type, arguments[slot.given[0]], slot.conversions[0], changes, method and k == 0))
        else:
            out.append(default_argument(body, candidate.instance, formal))
    return out, changes


def _variadic(body: Body, formal: Argument, slot: Slot, arguments: list[CallArgument], changes: element_changes.Changes) -> Operand:
    """Collect homogeneous arguments: values of trivial types, addresses of others and of what may be changed."""
    items = [
        _one(body, formal, formal.type, arguments[i], conv, changes, False) for i, conv in zip(slot.given, slot.conversions, strict=True)
    ]
    span = items[0].span if items else formal.span
    changed = formal.convention is Convention.INOUT
    if not changed and (formal.type.is_trivial or body.static):
        return body.make(Variadic(formal.type), items, span)
    values: list[Operand] = []
    for item in items:
        place = body.hold(item)
        values.append(RValue(Pointer(formal.type), item.span, body.address(place, item.span)))
    return body.make(Variadic(Pointer(formal.type) if changed else formal.type), values, span)


def _one(
    body: Body,
    formal: Argument,
    type: Type,
    argument: CallArgument,
    conv: candidates.Conversion,
    changes: element_changes.Changes,
    receiver: bool,
) -> Operand:
    """Bring one argument into the form its convention asks for."""
    operand = argument.operand
    if formal.convention is Convention.INIT and isinstance(operand, LValue) and body.late_initialised(operand):
        return operand
    if formal.convention in (Convention.INOUT, Convention.INIT):
        return mutable_operand(body, operand, changes, receiver)
    operand = argument.early or body.checker.rules.read(body, operand)
    return body.checker.rules.apply(body, operand, conv, type)


def mutable_operand(body: Body, operand: Operand, changes: element_changes.Changes, receiver: bool = False) -> Operand:
    """What a call may change: a variable, or an element that is written back after the call. Raises `MojoError`."""
    match operand:
        case LValue(mutable=mutable, open_let=open_let) if mutable or (receiver and open_let):
            body.mutated.add(operand.place.base)
            captured = body.captured.get(operand.place.base)
            if captured is not None and not captured.mutable:
                captured.altered = True
            return operand
        case Computed():
            return changes.open(operand)
    if receiver:
        raise MojoError(MutatingRvalue(span=operand.span, type=operand_type_name(body.checker, operand)))
    raise MojoError(ImmutableArgument(span=operand.span))


def emit_call(
    body: Body, callee: Instance | Value, type: FunctionType, operands: list[Operand], span: Span, environments: tuple[Value, ...] = ()
) -> Operand:
    """Emit a call whose operands already have the argument types, or evaluate it in the parameter domain."""
    checker = body.checker
    if not isinstance(callee, Value):
        checker.rules.request(checker, body, callee, span)
        number_literals.check_initialiser(checker, callee, operands, span)
        variants.check_now(checker, callee)
        if body.static or folds(checker, callee, operands):
            return evaluate_call(body, callee, operands, span)
        environments = tuple(environment(body, host, span, callee) for host in callee.environments)
    elif body.static:
        raise MojoError(CannotEvaluate(span=span, reason="the function is not known"))
    if type.raises and not body.may_raise:
        raise MojoError(MayRaise(span=span, notes=(TrySurrounding(span=span), MarkRaises(span=span))))
    arguments = tuple(_pass(body, f.convention, f.variadic, f.type, o, span) for f, o in zip(type.arguments, operands, strict=True))
    trivial = type.result.is_trivial
    result = Value(type.result) if trivial and not isinstance(type.result, NoneType) else None
    destination = None if trivial else body.temporary(type.result, span)
    instruction = Call(result, callee, arguments, type, destination, environments, span=span)
    if type.raises:
        handler = body.unwind()
        normal = body.new_block("ok")
        body.terminate(TryCall(instruction, normal, handler.block, handler.error, span=span))
        normal_block = normal
        body.block = normal_block
        body.note_call(normal_block, instruction)
        body.keep_lenders(instruction)
    else:
        body.emit(instruction)
    sources = [*body.lenders(instruction), *(place for a in arguments if isinstance(a, Place) for place in body.sources(a))]
    if result is not None:
        body.borrow(result, sources)
        return RValue(type.result, span, result)
    if destination is not None:
        _note_view(body, destination, sources)
        return Temporary(type.result, span, destination)
    if arguments and isinstance(arguments[0], Place):
        _note_view(body, arguments[0], sources)
    return body.none(span)


def _note_view(body: Body, made: Place, sources: list[Place]) -> None:
    """Note what a place that a call made points into, if it is a view: it holds pointers but does not end what is behind them."""
    base = made.base
    if not (sources and isinstance(base, Local) and (made.type.is_trivial or base.kind is LocalKind.TEMPORARY)):
        return
    if not needs_destruction(body.checker, made.type):
        body.borrow(base, sources)


def _pass(body: Body, convention: Convention, variadic: bool, type: Type, operand: Operand, span: Span) -> Value | Place:
    if variadic:
        return body.value(operand)
    match convention:
        case Convention.BORROWED:
            return body.value(operand) if type.is_trivial else body.hold(operand)
        case Convention.OWNED:
            return body.value(operand) if type.is_trivial else _owned(body, operand, span)
        case Convention.LENT:
            assert body.function is not None
            body.function.lends = True
            return body.hold(operand)
        case _:
            assert isinstance(operand, LValue)
            return operand.place.at(operand.span)


def _owned(body: Body, operand: Operand, span: Span) -> Place:
    """A place the callee may consume: the temporary or transferred place itself, or a copy."""
    if isinstance(operand, Temporary):
        if operand.transfer and not isinstance(operand.place.base, Local):
            place = body.temporary(operand.type, span)
            body.emit(Move(place, operand.place, True, True, span=span))
            return place
        return operand.place
    place = body.temporary(operand.type, operand.span)
    body.emit(Copy(place, body.hold(operand), True, span=operand.span))
    return place


def folds(checker: Checker, callee: Instance, operands: Sequence[Operand]) -> bool:
    """Whether a call must happen now: it computes with values that exist at compile time only, or gives a literal."""
    if not operands or not all(isinstance(o, Known) for o in operands):
        return False
    if number_literals.is_literal_arithmetic(checker, callee, operands):
        return True
    return any(is_static_type(checker, o.type) for o in operands) or is_static_type(checker, callee.type.result)


def evaluate_call(body: Body, instance: Instance, operands: Sequence[Operand], span: Span) -> Operand:
    """Run a function now. Raises `MojoError`."""
    checker = body.checker
    consts = [checker.rules.code_constant(body, o.const, span) for o in operands if isinstance(o, Known)]
    if len(consts) != len(operands):
        raise dynamic_error(checker, operands, span)
    consult(checker, instance)
    key = (instance, tuple(consts))
    evaluations = checker.memos.evaluations
    if key not in evaluations:
        constructs = instance.name == "__init__" and len(consts) < len(instance.type.arguments)
        run = checker.evaluator.construct if constructs else checker.evaluator.call
        evaluations[key] = checker.rules.parameter_constant(checker, run(instance, consts, span))
    result = evaluations[key]
    return Known(result.type, span, result)


def default_argument(body: Body, instance: Instance, formal: Argument) -> Operand:
    """The value of an argument that was not given: Python's are made when the call is (F17)."""
    assert formal.default is not None
    progress, key = body.checker.progress, (instance, formal.name)
    if key in progress.defaults:
        raise MojoError(CircularReference(span=formal.default.span, name=formal.name))
    progress.defaults.append(key)
    try:
        with progress.budget.nesting(formal.span):
            if not body.static and holds_python(body.checker, formal.type):
                return _made_at_call(body, formal.default, formal.type, instance.scope)
            const = evaluate(body.checker, formal.default, instance.scope, formal.type)
    finally:
        progress.defaults.pop()
    return Known(const.type, formal.span, const)


def holds_python(checker: Checker, type: Type) -> bool:
    """Whether values of a type hold Python objects, which exist at run time only."""
    return type == library_type(checker, "PythonObject") or any(holds_python(checker, member) for member in members(type))


def _made_at_call(body: Body, node: tree.Expr, type: Type, scope: Scope) -> Operand:
    """The value of a default of run time, which code of the calling body makes. Names mean what they mean to the function called."""
    outer, body.scope = body.scope, scope.child(ScopeKind.BLOCK)
    try:
        return body.checker.rules.convert(body, body.read_as(node, type), type, "default value", node.span)
    finally:
        body.scope = outer
