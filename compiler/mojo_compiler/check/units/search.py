"""``autotune``, ``autotune_fork`` and ``search`` as the checker's own functions (language.md P43, P52-P54)."""

from __future__ import annotations

from mojo_compiler.check.calls import variants
from mojo_compiler.check.calls.call_emission import call
from mojo_compiler.check.calls.closures import bind_forward_alias
from mojo_compiler.check.inference import function_selection
from mojo_compiler.check.inference.overloads import resolve
from mojo_compiler.check.inference.parameter_values import as_const
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state import choices
from mojo_compiler.check.state.builder import Handler
from mojo_compiler.check.state.candidates import Request
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.dependencies import consult
from mojo_compiler.check.state.entry import ERROR_SYMBOL
from mojo_compiler.check.state.operands import CallArgument, Functions, IntrinsicOperand, Known, LValue, Operand, RValue
from mojo_compiler.check.types.structs import int_type, library_type
from mojo_compiler.check.units import display
from mojo_compiler.diagnostics.calls import InvalidCall
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import SearchIndex
from mojo_compiler.instances.instance import Checked, Failed, Instance
from mojo_compiler.instances.made import made_instance
from mojo_compiler.ir.core import Function, Global, LocalKind, Place, Return, Store, Unreachable, Value, literal
from mojo_compiler.ir.graph import remove_unreached
from mojo_compiler.names.definitions import Poisoned
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import index_const, type_const
from mojo_compiler.types.core import INDEX, Const, FunctionType, StructType

RESULT_SYMBOL = "session.search"
"""Where an evaluator's answer is left for the session."""


def autotune(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``autotune(a, b, …)``: a fork over its arguments (P43)."""
    values = [Body(body.checker, body.scope).read(a.value) for a in node.arguments]
    return values[variants.take(body.checker, len(values), node.span)]


def autotune_fork(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``autotune_fork[T, a, b, … -> name]()``: a fork that binds a forward-declared alias."""
    if len(callee.parameters) < 2 or len(callee.results) != 1:
        raise MojoError(InvalidCall(span=node.span, name=callee.name, reason="expected a type, values and one result"))
    values = callee.parameters[1:]
    chosen = values[variants.take(body.checker, len(values), node.span)]
    bind_forward_alias(body, callee.results[0], as_const(body.checker, chosen, node.span))
    return body.none(node.span)


def cost_of(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``cost_of[FnType, f]()`` (P55): the operations in the code of a function and of all it calls, each function counted once.

    Of a function that forks it is the first variant that counts.
    """
    checker = body.checker
    type = as_type_const(checker, callee.parameters[0]) if len(callee.parameters) == 2 else None
    if type is None or not isinstance(type.value, FunctionType):
        raise MojoError(InvalidCall(span=node.span, name="cost_of", reason="expected a function type and a function"))
    first = candidates(checker, callee.parameters[1], type.value, node.span)[0]
    return Known(int_type(checker), node.span, Const(int_type(checker), (_operations(checker, first),)))


def _operations(checker: Checker, instance: Instance) -> int:
    todo, seen, count = [instance], {instance}, 0
    while todo:
        one = todo.pop()
        checker.rules.require(checker, one)
        if isinstance(one.stage, Failed):
            raise MojoError(*one.stage.diagnostics)
        if one.function is not None:
            count += sum(1 for _ in one.function.instructions())
        todo += [callee for callee in one.callees if callee not in seen]
        seen.update(one.callees)
    return max(count, 1)


def search(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``search[FnType, variants, evaluator -> best]()`` (P52): measures all candidates now and binds the winner."""
    if len(callee.parameters) != 3 or len(callee.results) != 1:
        raise MojoError(InvalidCall(span=node.span, name="search", reason="expected a type, candidates, an evaluator and one result"))
    try:
        _search(body, callee, node)
    except MojoError:
        name = callee.results[0]
        found = body.scope.find(name.id)
        if found is not None:
            found[1].names[name.id] = Poisoned(name.id, name.span)
        raise
    return body.none(node.span)


def _search(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> None:
    checker = body.checker
    type_const_ = as_type_const(checker, callee.parameters[0])
    if type_const_ is None or not isinstance(type_const_.value, FunctionType):
        raise MojoError(InvalidCall(span=node.span, name="search", reason="the first parameter must be a function type"))
    type: FunctionType = type_const_.value
    found = candidates(checker, callee.parameters[1], type, node.span)
    index = _measure(checker, callee.parameters[2], found, type, node.span)
    if not 0 <= index < len(found):
        raise MojoError(SearchIndex(span=node.span, index=index, count=len(found)))
    bind_forward_alias(body, callee.results[0], Const(type, choices.reference(found[index])))


def candidates(checker: Checker, operand: Operand, type: FunctionType, span: Span) -> list[Instance]:
    """The candidates of a search: the variants of a function, or the functions of a `VariadicList`."""
    out: list[Instance] = []
    asked: list[Instance] = []
    match operand:
        case Functions(ref=ref):
            chosen = function_selection.select(checker, ref, type)
            if chosen is not None:
                instance = function_selection.bound_alone(checker, chosen, chosen.functions[0])
                asked = [instance] if instance is not None else []
                out = [variant for one in asked for variant in variants.variants(checker, one)]
        case Known(const=const):
            payload = const.value[0] if isinstance(const.type, StructType) else const.value
            out = [ref.fixed for ref in payload if ref.fixed is not None]
    if not out:
        raise MojoError(variants.no_variant(asked, span))
    return out


def _measure(checker: Checker, evaluator: Operand, found: list[Instance], type: FunctionType, span: Span) -> int:
    """Run the evaluator natively on an array of the candidates' addresses; its prints go to the running cell (P53)."""
    if not isinstance(evaluator, Functions):
        raise MojoError(InvalidCall(span=span, name="search", reason="the evaluator must be a function"))
    instance = _driver(checker, evaluator, found, type, span)
    consult(checker, instance)
    return checker.run_now(instance, RESULT_SYMBOL)


def _driver(checker: Checker, evaluator: Functions, found: list[Instance], type: FunctionType, span: Span) -> Instance:
    """A function that fills the array, calls the evaluator and leaves its answer, or what it raised, where the session reads it."""
    instance = made_instance("search", checker.prelude.scope, "~search", span)
    function = Function(instance.symbol, instance.type, span=span, attributes={"entry"})
    body = Body(checker, checker.prelude.scope, function=function, instance=instance, may_raise=True, is_def=True)
    body.block = body.new_block("entry")
    error_type = library_type(checker, "Error")
    error = Place(body.local("error", error_type, LocalKind.VARIABLE, span), error_type)
    landing = body.new_block("raised")
    body.handler = Handler(landing, error)
    for candidate in found:
        checker.rules.request(checker, body, candidate, span)
    pointer = _array(body, found, type, span)
    count = Known(int_type(checker), span, Const(int_type(checker), (len(found),)))
    answer = _call_evaluator(body, evaluator, [pointer, count], span)
    word = body.member(answer, 0, span)
    body.emit(Store(body.value(word), Place(Global("search", RESULT_SYMBOL, INDEX), INDEX), True, span=span))
    body.terminate(Return(None, span=span))
    if body.reaches(landing):
        body.block, body.handler, body.may_raise = landing, None, False
        display.keep_text(body, "_uncaught", LValue(error_type, span, error, False), ERROR_SYMBOL, span)
        body.terminate(Return(None, span=span))
    else:
        landing.terminator = Unreachable()
    remove_unreached(function)
    checker.rules.settle(checker, instance, function)
    instance.stage = Checked(function)
    return instance


def _array(body: Body, found: list[Instance], type: FunctionType, span: Span) -> Operand:
    """``Pointer[FnType]`` to an array of the candidates' addresses."""
    checker = body.checker
    attributes = {"count": index_const(len(found)), "type": type_const(type)}
    base = body.apply("pop.stack_allocation", [], span, attributes)
    for i, candidate in enumerate(found):
        offset = Known(INDEX, span, index_const(i))
        slot = body.apply("pop.offset", [base, offset], span)
        address = RValue(type, span, _code(type, candidate))
        body.apply("pop.store", [address, slot], span)
    pointer = library_type(checker, "Pointer", type_const(type))
    return body.make(pointer, [base], span)


def _code(type: FunctionType, candidate: Instance) -> Value:
    return literal(Const(type, candidate))


def _call_evaluator(body: Body, evaluator: Functions, arguments: list[Operand], span: Span) -> Operand:
    given = [CallArgument(a, None, span) for a in arguments]
    candidate = resolve(body.checker, Request(evaluator.ref, given, span=span))
    return call(body, candidate, given, None, span)
