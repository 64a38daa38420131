"""Statements: one rule each, and recovery at statement level."""

from __future__ import annotations

from mojo_compiler.check.calls import intrinsics
from mojo_compiler.check.calls.call_expressions import call_method, invoke
from mojo_compiler.check.calls.conversion_emission import convert
from mojo_compiler.check.expressions.expressions import truth
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.type_expressions import alias_operand
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.instantiation_trace import explain
from mojo_compiler.check.state.operands import Functions, IntrinsicOperand, Known, LValue, ModuleOperand, Operand, Temporary
from mojo_compiler.check.statements import control_flow
from mojo_compiler.check.types import members, signatures
from mojo_compiler.check.types.structs import bool_type, library_type
from mojo_compiler.diagnostics.calls import CannotRaise, ClosureOutlives, DynamicParameter, MarkRaises, TrySurrounding
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import DynamicCondition
from mojo_compiler.diagnostics.names import ModuleAsValue
from mojo_compiler.diagnostics.types import (
    MissingAwait,
    OutsideLoop,
    ReturnNeedsValue,
    ReturnValueInNone,
    UnsupportedExpression,
    UnusedValue,
)
from mojo_compiler.instances.instance import Instance
from mojo_compiler.ir.core import Branch, Jump, Local, Place, Return
from mojo_compiler.names.declare import point_span, redefinition
from mojo_compiler.names.definitions import AliasDef, Poisoned
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import I1, NONE, Const, FunctionType, StructType
from mojo_compiler.types.printing import type_name


def expression_statement(body: Body, node: tree.ExprStmt) -> None:
    """An expression for its effects; an unused value is worth a warning in `fn` (G11)."""
    if isinstance(node.value, tree.StringLiteral | tree.Ellipsis):
        return
    operand = body.read(node.value)
    if isinstance(operand, IntrinsicOperand) and operand.name == "param_return":
        intrinsics.give_results(body, operand, node.span)
        return
    if isinstance(operand, ModuleOperand):
        raise MojoError(ModuleAsValue(span=node.span, name=".".join(operand.module.path)))
    if isinstance(operand, Temporary) and operand.transfer:
        body.hold(operand)
    if not body.wants_warnings() or operand.type == NONE:
        return
    if isinstance(operand.type, StructType) and operand.type.identity is body.checker.prelude.struct("Coroutine").identity:
        body.checker.sink.add(MissingAwait(span=node.value.span))
        return
    if body.is_def or isinstance(node.value, tree.Walrus) or is_always_none(body, operand):
        return
    body.checker.sink.add(UnusedValue(span=node.value.span, type=operand_type_name(body.checker, operand)))


def is_always_none(body: Body, operand: Operand) -> bool:
    """Whether a value comes from a `def` that only ever returns None as an `object`."""
    if not isinstance(operand, Temporary) or not isinstance(operand.place.base, Local):
        return False
    made = body.last_call(operand.place.base)
    return made is not None and isinstance(made.callee, Instance) and signatures.gives_nothing(made.callee.definition)


def alias(body: Body, node: tree.AliasDecl) -> None:
    """A local alias, evaluated when it is used, or now so that errors appear here."""
    definition = AliasDef(node.name, point_span(node), node, body.scope)
    previous = body.scope.names.get(node.name)
    if previous is not None and not isinstance(previous, Poisoned):
        raise redefinition(definition, previous)
    body.scope.define(definition)
    if node.value is not None:
        try:
            alias_operand(body.checker, definition, node.span)
        except MojoError:
            body.scope.define(Poisoned(node.name, definition.span))
            raise


def nothing(body: Body, node: tree.Pass) -> None:
    """``pass``."""


def break_(body: Body, node: tree.Break) -> None:
    """``break``: pending cleanups of the loop's inside run first."""
    if not body.loops:
        raise MojoError(OutsideLoop(span=node.span, what="break"))
    control_flow.run_cleanups(body, body.loops[-1].cleanups)
    body.terminate(Jump(body.loops[-1].break_to, span=node.span))


def continue_(body: Body, node: tree.Continue) -> None:
    """``continue``."""
    if not body.loops:
        raise MojoError(OutsideLoop(span=node.span, what="continue"))
    control_flow.run_cleanups(body, body.loops[-1].cleanups)
    body.terminate(Jump(body.loops[-1].continue_to, span=node.span))


def return_(body: Body, node: tree.ReturnStmt) -> None:
    """``return [value]`` (G12)."""
    result = body.result if body.result is not None else NONE
    if node.value is None:
        if result != NONE and not gives_none(body):
            raise MojoError(ReturnNeedsValue(span=node.span, type=type_name(result)))
        leave_with_none(body, node.span)
        return
    if result == NONE and isinstance(node.value, tree.NoneLiteral):
        leave(body, None, node.span)
        return
    operand = body.read_as(node.value, result)
    if result == NONE:
        if operand.type != NONE:
            raise MojoError(ReturnValueInNone(span=node.value.span))
        leave(body, None, node.span)
        return
    if isinstance(result, FunctionType) and isinstance(operand, Functions) and operand.ref.host is body.instance is not None:
        raise MojoError(ClosureOutlives(span=node.value.span, name=operand.ref.name))
    leave(body, convert(body, operand, result, "return value", node.value.span), node.span)


def gives_none(body: Body) -> bool:
    """Whether a body that ends without a value returns None as an `object` (G12)."""
    return body.is_def and body.result == library_type(body.checker, "object")


def leave_with_none(body: Body, span: Span) -> None:
    """Return without a value."""
    if body.result is None or body.result == NONE:
        leave(body, None, span)
    else:
        none = members.method(body.checker, body.result, "_none")
        assert none is not None
        leave(body, invoke(body, Functions(NONE, span, none), [], span), span)


def leave(body: Body, operand: Operand | None, span: Span) -> None:
    """Return: the value is made first, then pending cleanups run."""
    assert body.function is not None
    if operand is None:
        control_flow.run_cleanups(body, 0)
        body.terminate(Return(None, span=span))
        return
    if operand.type.is_trivial:
        value = body.value(operand)
        control_flow.run_cleanups(body, 0)
        body.terminate(Return(value, span=span))
        return
    assert body.function.result_local is not None
    place = Place(body.function.result_local, operand.type)
    body.initialise(place, operand, operand.span)
    control_flow.run_cleanups(body, 0)
    body.terminate(Return(None, span=span))


def raise_(body: Body, node: tree.RaiseStmt) -> None:
    """``raise value``, or the caught error again (G14)."""
    if not body.may_raise:
        notes = (TrySurrounding(span=node.span), MarkRaises(span=node.span))
        raise MojoError(CannotRaise(span=node.span, notes=notes))
    error = library_type(body.checker, "Error")
    if node.value is None:
        if body.caught is None:
            raise MojoError(UnsupportedExpression(span=node.span, what="'raise' without a value outside 'except'"))
        operand: Operand = LValue(error, node.span, body.caught, False)
    else:
        operand = convert(body, body.read(node.value), error, "raised value", node.value.span)
    handler = body.unwind()
    body.initialise(handler.error, operand, node.span)
    if not body.static:
        call_method(body, LValue(error, node.span, handler.error, True), "_note_raise", [], node.span)
    body.terminate(Jump(handler.block, span=node.span))


def import_(body: Body, node: tree.Import | tree.ImportFrom) -> None:
    """An import inside a function (G17)."""
    body.checker.modules.execute(node, body.scope)


def if_(body: Body, node: tree.If) -> None:
    """``if``; with ``@parameter`` only the branch taken is checked (P32)."""
    if node.parameter:
        _parameter_if(body, node)
        return
    join = body.new_block("join")
    for test_node, branch in node.branches:
        try:
            test = truth(body, test_node)
        except MojoError as error:
            body.checker.sink.report(explain(body.checker, body, error))
            test = Known(bool_type(body.checker), test_node.span, Const(I1, 1))
        taken, skipped = body.new_block("if"), body.new_block("else")
        value = body.value(test) if isinstance(test, Known) else test
        body.terminate(Branch(value, taken, skipped, span=test_node.span))
        body.block = taken
        with body.nested():
            body.statements(branch)
        body.start(join)
        body.block = skipped
    with body.nested():
        body.statements(node.orelse)
    body.start(join)
    if not body.reaches(join):
        body.block = None


def _parameter_if(body: Body, node: tree.If) -> None:
    taken: tree.Body | None = None
    for test_node, branch in node.branches:
        if taken is None and parameter_condition(body, test_node):
            taken = branch
        else:
            body.left_out += branch
    if taken is None:
        taken = node.orelse
    else:
        body.left_out += node.orelse
    with body.nested():
        body.statements(taken)


def parameter_condition(body: Body, node: tree.Expr) -> bool:
    """Evaluate a condition at compile time. Raises `MojoError` (`DynamicCondition`)."""
    static = Body(body.checker, body.scope)
    try:
        test = truth(static, node)
    except MojoError as error:
        if any(isinstance(d, DynamicParameter) for d in error.diagnostics):
            raise MojoError(DynamicCondition(span=node.span)) from None
        raise
    if not isinstance(test, Known):
        raise MojoError(DynamicCondition(span=node.span))
    return bool(test.const.value)
