"""A cell's own code: its entry function and the session variables it declares (language.md 2.6)."""

from __future__ import annotations

from mojo_compiler.check.state.budget import Budget
from mojo_compiler.check.state.builder import Handler
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.dependencies import recording
from mojo_compiler.check.state.entry import ERROR_SYMBOL, Entry
from mojo_compiler.check.state.instantiation_trace import explain
from mojo_compiler.check.state.operands import LValue
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.check.units import display
from mojo_compiler.diagnostics.core import MojoError, Severity
from mojo_compiler.instances.instance import Checked
from mojo_compiler.instances.made import made_instance
from mojo_compiler.ir.core import Function, LocalKind, Place, Return, Unreachable
from mojo_compiler.ir.graph import remove_unreached
from mojo_compiler.names.definitions import Scope
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE


def check_entry(checker: Checker, unit: Scope, statements: tree.Body, span: Span, program: bool, wanted: tuple[str, ...] = ()) -> Entry:
    """Check a cell's run-time statements as the body of a hidden `def` (G25). Errors go to the sink.

    Its value is shown as text and in those of the forms `wanted` that it has.
    """
    instance = made_instance("cell", unit, unit.path, span, statements)
    instance.checks = checker.checks
    entry = Entry(instance, has_loop=any(isinstance(n, tree.For | tree.While) for s in statements for n in tree.walk(s)))
    function = Function(instance.symbol, instance.type, span=span, attributes={"entry"})
    body = Body(checker, unit, function=function, instance=instance, may_raise=True, is_def=True, is_entry=True, result=NONE)
    body.function_scope = unit
    body.block = body.new_block("entry")
    checker.progress.entry, checker.progress.budget = entry, Budget()
    before = len(checker.sink.reported)
    with recording(checker, instance), checker.progress.budget.nesting(NO_SPAN):
        _check_guarded(body, entry, statements, span, "_unhandled" if program else "_uncaught", wanted)
    for block in function.blocks:
        if block.terminator is None:
            block.terminator = Unreachable()
    remove_unreached(function)
    instance.stage = Checked(function)
    if not any(d.severity is Severity.ERROR for d in checker.sink.reported[before:]):
        checker.rules.settle(checker, instance, function)
    return entry


def _check_guarded(body: Body, entry: Entry, statements: tree.Body, span: Span, report: str, wanted: tuple[str, ...]) -> None:
    """The statements, with a handler that reports what they raise (E7, E8)."""
    error_type = library_type(body.checker, "Error")
    error = Place(body.local("error", error_type, LocalKind.VARIABLE, span), error_type)
    landing = body.new_block("uncaught")
    body.handler = Handler(landing, error)
    for module in body.checker.modules.fresh:
        _initialise_module(body, module.scope, module.initialisers)
    _check_statements(body, entry, statements, wanted)
    body.terminate(Return(None, span=span))
    if body.reaches(landing):
        body.block, body.handler, body.may_raise = landing, None, False
        display.keep_text(body, report, LValue(error_type, span, error, False), ERROR_SYMBOL, span)
        body.terminate(Return(None, span=span))


def _initialise_module(body: Body, scope: Scope, variables: tree.Body) -> None:
    """Run the initialisers of a module's variables, which live in the module's scope."""
    outer = body.scope, body.function_scope
    body.scope = body.function_scope = scope
    body.statements(variables)
    body.scope, body.function_scope = outer


def _check_statements(body: Body, entry: Entry, statements: tree.Body, wanted: tuple[str, ...]) -> None:
    last = statements[-1] if statements else None
    shown = isinstance(last, tree.ExprStmt) and not last.semicolon
    body.statements(statements[:-1] if shown else statements)
    if shown and body.block is not None:
        assert isinstance(last, tree.ExprStmt)
        try:
            entry.shown = display.show(body, last, wanted)
        except MojoError as error:
            body.checker.sink.report(explain(body.checker, body, error))
