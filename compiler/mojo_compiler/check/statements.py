"""Statements: one rule each, and recovery at statement level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mojo_compiler.check import assignment, closures, flow, magic, structs
from mojo_compiler.check import signature as signatures
from mojo_compiler.check.body import Body, is_reached
from mojo_compiler.check.convert import convert
from mojo_compiler.check.expressions import condition
from mojo_compiler.check.operands import Functions, Known, LValue, MagicOperand, ModuleOperand, Operand, Temporary
from mojo_compiler.diagnostics.calls import CannotRaise, ClosureOutlives, ConstraintFailure, MarkRaises, TrySurrounding
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.names import ModuleAsValue
from mojo_compiler.diagnostics.types import (
    MissingAwait,
    OutsideLoop,
    ReturnNeedsValue,
    ReturnValueInNone,
    UnreachableCode,
    UnsupportedExpression,
    UnusedValue,
)
from mojo_compiler.instances import Instance
from mojo_compiler.ir.core import Branch, Jump, Local, Place, Return
from mojo_compiler.names.definitions import AliasDef, Poisoned
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, FunctionType, StructType


def check_all(body: Body, statements: tree.Body) -> None:
    """Check statements in order. Code after one that never falls through is not elaborated (language.md P33)."""
    for i, statement in enumerate(statements):
        if body.block is None and i > 0:
            _warn_unreachable(body, statements[i - 1], statement)
            body.left_out += statements[i:]
            return
        surroundings = body.surroundings()
        try:
            check_one(body, statement)
        except MojoError as error:
            body.resume(surroundings)
            if body.compiler.trails and any(isinstance(d, ConstraintFailure) for d in error.diagnostics):
                raise
            body.compiler.report(body.compiler.explain(body, error))
            body.failed = True
            if body.block is None:
                body.block = body.new_block("recovered")


def check_one(body: Body, statement: tree.Stmt) -> None:
    """Check one statement. Raises `MojoError`."""
    # Functions of stored trees are of a class of their own.
    rule = RULES.get(tree.Function if isinstance(statement, tree.Function) else type(statement))
    if rule is None:
        raise MojoError(UnsupportedExpression(span=statement.span, what=f"'{type(statement).__name__.lower()}' here"))
    rule(body, statement)


def _warn_unreachable(body: Body, before: tree.Stmt, statement: tree.Stmt) -> None:
    words = {
        tree.Return: "return statement",
        tree.Raise: "raise statement",
        tree.Break: "break statement",
        tree.Continue: "continue statement",
    }
    what = words.get(type(before))
    if what is not None and body.compiler.warns(body):
        body.compiler.sink.add(UnreachableCode(span=statement.span, what=what))


# ---- simple statements ----------------------------------------------------------------------------------------


def expression_statement(body: Body, node: tree.ExprStmt) -> None:
    """An expression for its effects; an unused value is worth a warning in `fn` (G11)."""
    if isinstance(node.value, tree.StringLiteral | tree.Ellipsis):
        return
    operand = body.read(node.value)
    if isinstance(operand, MagicOperand) and operand.name == "param_return":
        magic.give_results(body, operand, node.span)
        return
    if isinstance(operand, ModuleOperand):
        raise MojoError(ModuleAsValue(span=node.span, name=".".join(operand.module.path)))
    if isinstance(operand, Temporary) and operand.transfer:
        body.hold(operand)
    if not body.compiler.warns(body) or operand.type == NONE:
        return
    if isinstance(operand.type, StructType) and operand.type.identity is body.compiler.struct_def("Coroutine").identity:
        body.compiler.sink.add(MissingAwait(span=node.value.span))
        return
    if body.is_def or isinstance(node.value, tree.Walrus) or is_always_none(body, operand):
        return
    body.compiler.sink.add(UnusedValue(span=node.value.span, type=body.compiler.operand_type_name(operand)))


def is_always_none(body: Body, operand: Operand) -> bool:
    """Whether a value comes from a `def` that only ever returns None as an `object`."""
    if not isinstance(operand, Temporary) or not isinstance(operand.place.base, Local):
        return False
    made = body.compiler.last_call(body, operand.place.base)
    return made is not None and isinstance(made.callee, Instance) and signatures.gives_nothing(made.callee.definition)


def alias(body: Body, node: tree.AliasDecl) -> None:
    """A local alias, evaluated when it is used, or now so that errors appear here."""
    from mojo_compiler.names.declare import point_span, redefinition

    definition = AliasDef(node.name, point_span(node), node, body.scope)
    previous = body.scope.names.get(node.name)
    if previous is not None and not isinstance(previous, Poisoned):
        raise redefinition(definition, previous)
    body.scope.define(definition)
    if node.value is not None:
        from mojo_compiler.check.parameters import alias_operand

        try:
            alias_operand(body.compiler, definition, node.span)
        except MojoError:
            body.scope.define(Poisoned(node.name, definition.span))
            raise


def nothing(body: Body, node: tree.Pass) -> None:
    """``pass``."""


def break_(body: Body, node: tree.Break) -> None:
    """``break``: pending cleanups of the loop's inside run first."""
    if not body.loops:
        raise MojoError(OutsideLoop(span=node.span, what="break"))
    flow.run_cleanups(body, body.loops[-1].cleanups)
    body.terminate(Jump(body.loops[-1].break_to, span=node.span))


def continue_(body: Body, node: tree.Continue) -> None:
    """``continue``."""
    if not body.loops:
        raise MojoError(OutsideLoop(span=node.span, what="continue"))
    flow.run_cleanups(body, body.loops[-1].cleanups)
    body.terminate(Jump(body.loops[-1].continue_to, span=node.span))


def return_(body: Body, node: tree.Return) -> None:
    """``return [value]`` (G12)."""
    compiler = body.compiler
    result = body.result if body.result is not None else NONE
    if node.value is None:
        if result != NONE and not gives_none(body):
            raise MojoError(ReturnNeedsValue(span=node.span, type=compiler.type_name(result)))
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
    return body.is_def and body.result == body.compiler.struct_type("object")


def leave_with_none(body: Body, span: Span) -> None:
    """Return without a value."""
    from mojo_compiler.check.invocation import invoke

    if body.result is None or body.result == NONE:
        leave(body, None, span)
    else:
        none = structs.method(body.compiler, body.result, "_none")
        assert none is not None
        leave(body, invoke(body, Functions(NONE, span, none), [], span), span)


def leave(body: Body, operand: Operand | None, span: Span) -> None:
    """Return: the value is made first, then pending cleanups run."""
    assert body.function is not None
    if operand is None:
        flow.run_cleanups(body, 0)
        body.terminate(Return(None, span=span))
        return
    if operand.type.is_trivial:
        value = body.value(operand)
        flow.run_cleanups(body, 0)
        body.terminate(Return(value, span=span))
        return
    assert body.function.result_local is not None
    place = Place(body.function.result_local, operand.type)
    body.initialise(place, operand, operand.span)
    flow.run_cleanups(body, 0)
    body.terminate(Return(None, span=span))


def raise_(body: Body, node: tree.Raise) -> None:
    """``raise value``, or the caught error again (G14)."""
    if not body.may_raise:
        notes = (TrySurrounding(span=node.span), MarkRaises(span=node.span))
        raise MojoError(CannotRaise(span=node.span, notes=notes))
    error = body.compiler.struct_type("Error")
    if node.value is None:
        if body.caught is None:
            raise MojoError(UnsupportedExpression(span=node.span, what="'raise' without a value outside 'except'"))
        operand: Operand = LValue(error, node.span, body.caught, False)
    else:
        operand = convert(body, body.read(node.value), error, "raised value", node.value.span)
    handler = body.unwind()
    body.initialise(handler.error, operand, node.span)
    body.terminate(Jump(handler.block, span=node.span))


def import_(body: Body, node: tree.Import | tree.ImportFrom) -> None:
    """An import inside a function (G17)."""
    body.compiler.modules.execute(node, body.scope)


# ---- if -------------------------------------------------------------------------------------------------------


def if_(body: Body, node: tree.If) -> None:
    """``if``; with ``@parameter`` only the branch taken is checked (P32)."""
    if node.parameter:
        _parameter_if(body, node)
        return
    join = body.new_block("join")
    for test_node, branch in node.branches:
        try:
            test = condition(body, body.expression(test_node), test_node.span)
        except MojoError as error:
            body.compiler.report(body.compiler.explain(body, error))
            test = Known(body.compiler.bool_type, test_node.span, body.compiler.unknown_condition())
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
    if not is_reached(body, join):
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
    from mojo_compiler.diagnostics.calls import DynamicParameter
    from mojo_compiler.diagnostics.evaluation import DynamicCondition

    static = Body(body.compiler, body.scope)
    try:
        operand = static.read(node)
        if not isinstance(operand, Known):
            raise MojoError(DynamicCondition(span=node.span))
        test = condition(static, operand, node.span)
    except MojoError as error:
        if any(isinstance(d, DynamicParameter) for d in error.diagnostics):
            raise MojoError(DynamicCondition(span=node.span)) from None
        raise
    assert isinstance(test, Known)
    return bool(test.const.value)


RULES: dict[type[tree.Stmt], Callable[[Any, Any], None]] = {
    tree.ExprStmt: expression_statement,
    tree.Assign: assignment.assign_statement,
    tree.AugAssign: assignment.augmented,
    tree.VarDecl: assignment.declare,
    tree.AliasDecl: alias,
    tree.Pass: nothing,
    tree.Break: break_,
    tree.Continue: continue_,
    tree.Return: return_,
    tree.Raise: raise_,
    tree.Import: import_,
    tree.ImportFrom: import_,
    tree.If: if_,
    tree.While: flow.while_,
    tree.For: flow.for_,
    tree.Try: flow.try_,
    tree.With: flow.with_,
    tree.Function: closures.nested_function,
}
