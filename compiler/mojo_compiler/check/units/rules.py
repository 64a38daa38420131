"""The rules of the language by syntax node, and the protocol's implementation."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from mojo_compiler.check.calls import call_expressions, closures, computed, conversion_emission, function_constants
from mojo_compiler.check.calls.intrinsics import (
    address_as_lvalue,
    address_as_owned_value,
    address_as_uninit_lvalue,
    lvalue_as_address,
    pack_get,
    param_return,
    rebind,
)
from mojo_compiler.check.expressions import displays, members, operators
from mojo_compiler.check.expressions.expressions import (
    awaited,
    bool_op,
    boolean,
    conditional,
    ellipsis,
    floating,
    function_type,
    integer,
    name,
    none,
    starred,
    string,
    transfer,
)
from mojo_compiler.check.inference import conversions, function_selection, type_expressions
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.instantiation_trace import explain
from mojo_compiler.check.state.operands import IntrinsicOperand, Operand
from mojo_compiler.check.statements import assignment, control_flow
from mojo_compiler.check.statements.assignment import walrus
from mojo_compiler.check.statements.statements import alias, break_, continue_, expression_statement, if_, import_, nothing, raise_, return_
from mojo_compiler.check.types import instances
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.check.units import bodies, display, search
from mojo_compiler.diagnostics.calls import ConstraintFailure
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.faults import OutOfTime
from mojo_compiler.diagnostics.types import UnreachableCode, UnsupportedExpression
from mojo_compiler.names.definitions import ConstDef, Intrinsic, Scope
from mojo_compiler.source import NO_SPAN
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import NONE, MetaType, Type


def call_intrinsic(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """Call a function that the checker implements."""
    return INTRINSICS[callee.name](body, callee, node)


INTRINSICS: dict[str, Callable[[Body, IntrinsicOperand, tree.CallExpr], Operand]] = {
    "__get_lvalue_as_address": lvalue_as_address,
    "__get_address_as_lvalue": address_as_lvalue,
    "__get_address_as_uninit_lvalue": address_as_uninit_lvalue,
    "__get_address_as_owned_value": address_as_owned_value,
    "rebind": rebind,
    "__pack_get": pack_get,
    "param_return": param_return,
    "__autotune": search.autotune,
    "__autotune_fork": search.autotune_fork,
    "__search": search.search,
    "display": display.display_call,
    "__cost_of": search.cost_of,
}


def check_statements(body: Body, statements: tree.Body) -> None:
    """Check statements in order. Code after one that never falls through is not elaborated (language.md P33)."""
    for i, statement in enumerate(statements):
        if body.block is None and i > 0:
            _warn_unreachable(body, statements[i - 1], statement)
            body.left_out += statements[i:]
            return
        if monotonic() > body.checker.deadline:
            raise OutOfTime()
        surroundings = body.surroundings()
        try:
            check_statement(body, statement)
        except MojoError as error:
            body.resume(surroundings)
            if body.checker.progress.trails and any(isinstance(d, ConstraintFailure) for d in error.diagnostics):
                raise
            body.checker.sink.report(explain(body.checker, body, error))
            body.failed = True
            if body.block is None:
                body.block = body.new_block("recovered")


def check_statement(body: Body, statement: tree.Stmt) -> None:
    """Check one statement. Raises `MojoError`."""
    # Functions of stored trees are of a class of their own.
    rule = STATEMENTS.get(tree.FunctionDecl if isinstance(statement, tree.FunctionDecl) else type(statement))
    if rule is None:
        raise MojoError(UnsupportedExpression(span=statement.span, what=f"'{type(statement).__name__.lower()}' here"))
    rule(body, statement)


def _warn_unreachable(body: Body, before: tree.Stmt, statement: tree.Stmt) -> None:
    words = {
        tree.ReturnStmt: "return statement",
        tree.RaiseStmt: "raise statement",
        tree.Break: "break statement",
        tree.Continue: "continue statement",
    }
    what = words.get(type(before))
    if what is not None and body.wants_warnings():
        body.checker.sink.add(UnreachableCode(span=statement.span, what=what))


STATEMENTS: dict[type[tree.Stmt], Callable[[Any, Any], None]] = {
    tree.ExprStmt: expression_statement,
    tree.Assign: assignment.assign_statement,
    tree.AugAssign: assignment.augmented,
    tree.VarDecl: assignment.declare,
    tree.AliasDecl: alias,
    tree.Pass: nothing,
    tree.Break: break_,
    tree.Continue: continue_,
    tree.ReturnStmt: return_,
    tree.RaiseStmt: raise_,
    tree.Import: import_,
    tree.ImportFrom: import_,
    tree.If: if_,
    tree.While: control_flow.while_,
    tree.For: control_flow.for_,
    tree.Try: control_flow.try_,
    tree.With: control_flow.with_,
    tree.FunctionDecl: closures.nested_function,
}


def check_expression(body: Body, node: tree.Expr, expected: Type | None = None) -> Operand:
    """Check an expression; `expected` helps displays only. Raises `MojoError`."""
    rule = EXPRESSIONS.get(type(node))
    if rule is None:
        raise MojoError(UnsupportedExpression(span=node.span, what=type(node).__name__))
    try:
        operand: Operand = rule(body, node, expected) if rule in _HINTED else rule(body, node)
    except MojoError as error:
        raise error.placed(node.span) from None
    return operand


EXPRESSIONS: dict[type[tree.Expr], Any] = {
    tree.Name: name,
    tree.IntegerLiteral: integer,
    tree.FloatLiteral: floating,
    tree.StringLiteral: string,
    tree.BoolLiteral: boolean,
    tree.NoneLiteral: none,
    tree.FunctionTypeExpr: function_type,
    tree.Tuple: displays.tuple_display,
    tree.ListDisplay: displays.list_display,
    tree.DictDisplay: displays.dict_display,
    tree.SetDisplay: displays.dict_display,
    tree.Attribute: members.attribute,
    tree.Subscript: members.subscript,
    tree.CallExpr: call_expressions.call_expression,
    tree.Init: displays.init,
    tree.Transfer: transfer,
    tree.Unary: operators.unary,
    tree.Binary: operators.binary,
    tree.BoolOp: bool_op,
    tree.Compare: operators.compare,
    tree.Conditional: conditional,
    tree.Walrus: walrus,
    tree.Await: awaited,
    tree.Star: starred,
    tree.Ellipsis: ellipsis,
    tree.Slice: displays.slice_display,
}

_HINTED: set[Any] = {displays.tuple_display}


class LanguageRules:
    """The rules of the language: implements `Rules`."""

    expression = staticmethod(check_expression)
    statements = staticmethod(check_statements)
    intrinsic = staticmethod(call_intrinsic)
    read = staticmethod(computed.read)
    store = staticmethod(computed.store)
    open_element = staticmethod(computed.open_element)
    conversion = staticmethod(conversions.conversion)
    apply = staticmethod(conversion_emission.apply)
    convert = staticmethod(conversion_emission.convert)
    evaluate = staticmethod(type_expressions.evaluate)
    type_of = staticmethod(type_expressions.type_of)
    type_pack = staticmethod(type_expressions.type_pack)
    as_type_const = staticmethod(type_expressions.as_type_const)
    unbound_of = staticmethod(type_expressions.unbound_of)
    alias_operand = staticmethod(type_expressions.alias_operand)
    natural_type = staticmethod(function_selection.natural_type)
    code_constant = staticmethod(function_constants.code_constant)
    parameter_constant = staticmethod(function_constants.parameter_constant)
    library_type = staticmethod(library_type)
    request = staticmethod(instances.request)
    require = staticmethod(bodies.require)
    check_body = staticmethod(bodies.check_body)
    settle = staticmethod(bodies.settle)


def define_builtins(prelude: Scope) -> None:
    """The names that no library module defines: metatypes, the type of None, the checker's own functions."""
    if "AnyType" in prelude.names:
        return
    for metatype in ("AnyType", "AnyRegType"):
        prelude.define(ConstDef(metatype, NO_SPAN, type_const(MetaType("AnyType"))))
    prelude.define(ConstDef("NoneType", NO_SPAN, type_const(NONE)))
    for intrinsic in INTRINSICS:
        prelude.define(Intrinsic(intrinsic, NO_SPAN))
