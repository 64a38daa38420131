"""A cell's own code: its entry function and the session variables it declares (language.md 2.6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mojo_compiler.check import elements, showing
from mojo_compiler.check.bodies import remove_unreached
from mojo_compiler.check.body import Body, Handler, is_reached
from mojo_compiler.check.budget import Budget
from mojo_compiler.check.convert import conversion, convert
from mojo_compiler.check.operands import (
    CallArgument,
    Computed,
    Known,
    LValue,
    Operand,
    Temporary,
)
from mojo_compiler.check.signature import Signature
from mojo_compiler.diagnostics.core import MojoError, Severity
from mojo_compiler.diagnostics.ownership import DeclaredHere, UseOfUninitialized
from mojo_compiler.diagnostics.types import ImmutableAssignment
from mojo_compiler.instances import Instance, State
from mojo_compiler.ir.core import (
    Branch,
    Destroy,
    Function,
    Global,
    Jump,
    Load,
    LocalKind,
    Move,
    Place,
    Return,
    Store,
    Unreachable,
    Use,
    Value,
    literal,
)
from mojo_compiler.names.definitions import Definition, FunctionDef, PythonName, Scope, VariableDef, fresh_id
from mojo_compiler.names.modules import follow
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import bool_const
from mojo_compiler.types.core import I1, NONE, Const, FunctionType, Type

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler

ERROR_SYMBOL = "session.error"
"""Where a cell leaves the text of an error nobody caught."""


@dataclass
class Entry:
    """What checking a cell's statements gave: its entry function, the variables declared, the forms of the value it shows."""

    instance: Instance
    variables: list[VariableDef] = field(default_factory=list)
    module_variables: list[VariableDef] = field(default_factory=list)
    shown: tuple[str, ...] = ()
    has_loop: bool = False


def ready_symbol(variable: VariableDef) -> str:
    """The flag that tells whether a session variable has been assigned."""
    return f"{variable.symbol}.ready"


def storage(variable: VariableDef) -> Place:
    """A session variable's storage."""
    return Place(Global(variable.name, variable.symbol, variable.type), variable.type)


def check_entry(compiler: Compiler, unit: Scope, statements: tree.Body, span: Span, program: bool, rich: bool = False) -> Entry:
    """Check a cell's run-time statements as the body of a hidden `def` (G25). Errors go to the sink.

    A `rich` value is shown in all the forms it has; otherwise as text.
    """
    signature = tree.Signature(span, True, False, (), (), (), 0, True, False, False, None)
    node = tree.Function(span, "__cell__", signature, statements)
    definition = FunctionDef("__cell__", span, node, unit, None, unit.path, False)
    type = FunctionType((), NONE)
    instance = Instance(definition, None, (), unit, f"cell.{fresh_id()}", False)
    instance.signature = Signature((), NONE, False, type, 0)
    entry = Entry(instance, has_loop=any(isinstance(n, tree.For | tree.While) for s in statements for n in tree.walk(s)))
    function = Function(instance.symbol, type, span=span, attributes={"entry"})
    body = Body(compiler, unit, function, instance, may_raise=True, is_def=True, is_entry=True, result=NONE)
    body.function_scope = unit
    instance.function, instance.body = function, body
    body.block = body.new_block("entry")
    compiler.entry, compiler.budget = entry, Budget()
    before = len(compiler.sink.reported)
    with compiler.recording(instance), compiler.budget.nesting(NO_SPAN):
        _check_guarded(body, entry, statements, span, "_unhandled" if program else "_uncaught", rich)
    for block in function.blocks:
        if block.terminator is None:
            block.terminator = Unreachable()
    remove_unreached(function)
    instance.state = State.CHECKED
    if not any(d.severity is Severity.ERROR for d in compiler.sink.reported[before:]):
        compiler.settle(instance)
    return entry


def _check_guarded(body: Body, entry: Entry, statements: tree.Body, span: Span, report: str, rich: bool) -> None:
    """The statements, with a handler that reports what they raise (E7, E8)."""
    error_type = body.compiler.struct_type("Error")
    error = Place(body.local("error", error_type, LocalKind.VARIABLE, span), error_type)
    landing = body.new_block("uncaught")
    body.handler = Handler(landing, error)
    for module in body.compiler.modules.fresh:
        _initialise_module(body, module.scope, module.initialisers)
    _check_statements(body, entry, statements, rich)
    body.terminate(Return(None, span=span))
    if is_reached(body, landing):
        body.block, body.handler, body.may_raise = landing, None, False
        showing.keep_text(body, report, LValue(error_type, span, error, False), ERROR_SYMBOL, span)
        body.terminate(Return(None, span=span))


def _initialise_module(body: Body, scope: Scope, variables: tree.Body) -> None:
    """Run the initialisers of a module's variables, which live in the module's scope."""
    outer = body.scope, body.function_scope
    body.scope = body.function_scope = scope
    body.statements(variables)
    body.scope, body.function_scope = outer


def _check_statements(body: Body, entry: Entry, statements: tree.Body, rich: bool) -> None:
    last = statements[-1] if statements else None
    shown = isinstance(last, tree.ExprStmt) and not last.semicolon
    body.statements(statements[:-1] if shown else statements)
    if shown and body.block is not None:
        assert isinstance(last, tree.ExprStmt)
        try:
            entry.shown = showing.show(body, last, rich)
        except MojoError as error:
            body.compiler.report(body.compiler.explain(body, error))


# ---- session variables ----------------------------------------------------------------------------------------


def declare_variable(body: Body, name: str, type: Type, span: Span, mutable: bool) -> Place:
    """Declare a session variable in the cell's unit and return its storage."""
    entry = body.compiler.entry
    assert entry is not None and body.function_scope is not None
    variable = VariableDef(name, span, type, f"v.{fresh_id()}", mutable)
    body.function_scope.define(variable)
    (entry.module_variables if body.function_scope.kind == "module" else entry.variables).append(variable)
    return storage(variable)


def operand(body: Body, variable: VariableDef, span: Span) -> Operand:
    """A session variable where it is used. Raises `MojoError` if it cannot have a value yet."""
    compiler = body.compiler
    if body.is_entry and variable not in compiler.assigned and not compiler.variable_ready(variable):
        note = DeclaredHere(span=variable.span, name=variable.name)
        raise MojoError(UseOfUninitialized(span=span, name=variable.name, notes=(note,)))
    return LValue(variable.type, span, storage(variable), variable.mutable, variable.name, not variable.mutable)


def python_operand(body: Body, name: PythonName, span: Span) -> Computed:
    """A name of a Python cell where it is used: an attribute of the library's view of ``__main__``."""
    compiler = body.compiler
    names, text = compiler.struct_type("_PythonNames"), compiler.struct_type("StringLiteral")
    literal_ = Known(text, span, Const(text, (name.name.encode(),)))
    return elements.attribute(body, Known(names, span, Const(names, ())), CallArgument(literal_, None, span), span)


def initialise(body: Body, variable: VariableDef, value: Operand, span: Span) -> None:
    """Give a session variable a value, ending the one it has, and mark it as assigned."""
    place, flag = storage(variable), Place(Global(f"{variable.name}.ready", ready_symbol(variable), I1), I1)
    _end_replaced(body, variable, span)
    if variable.type.is_trivial:
        body.initialise(place, value, span)
    else:
        held = value if isinstance(value, Temporary) and not value.transfer else None
        origin = held.place if held is not None else body.temporary(value.type, span)
        if held is None:
            body.initialise(origin, value, span)
        _replace(body, place, origin, flag, span)
    body.emit(Store(literal(bool_const(True)), flag, True, span=span))
    body.compiler.assigned.add(variable)


def _replace(body: Body, place: Place, origin: Place, flag: Place, span: Span) -> None:
    """Move a value into a session variable and then end the old one: an interrupt in between must not leave it half destroyed."""
    if not body.compiler.needs_destruction(place.type):
        body.emit(Move(place, origin, False, True, span=span))
        return
    ready = Value(I1)
    body.emit(Load(ready, flag, span=span))
    full, empty, done = body.new_block("full"), body.new_block("empty"), body.new_block("replaced")
    body.terminate(Branch(ready, full, empty, span=span))
    body.block = full
    old = body.temporary(place.type, span)
    body.emit(Move(old, place, False, True, span=span))
    body.emit(Move(place, origin, False, True, span=span))
    body.emit(Use(old, span=span))
    body.terminate(Jump(done, span=span))
    body.block = empty
    body.emit(Move(place, origin, False, True, span=span))
    body.start(done)


def _end_replaced(body: Body, variable: VariableDef, span: Span) -> None:
    """The variable of an earlier cell that this one takes its name from ends here (G28)."""
    compiler = body.compiler
    replaced = compiler.session.names.get(variable.name) if compiler.session is not None else None
    if not isinstance(replaced, VariableDef) or replaced is variable or variable in compiler.assigned:
        return
    flag = Place(Global(f"{replaced.name}.ready", ready_symbol(replaced), I1), I1)
    if not body.compiler.needs_destruction(replaced.type):
        body.emit(Store(literal(bool_const(False)), flag, True, span=span))
        return
    ready = Value(I1)
    body.emit(Load(ready, flag, span=span))
    full, empty = body.new_block("full"), body.new_block("empty")
    body.terminate(Branch(ready, full, empty, span=span))
    body.block = full
    body.emit(Store(literal(bool_const(False)), flag, True, span=span))
    body.emit(Destroy(storage(replaced), span=span))
    body.start(empty)


def owns_name(definition: Definition | None) -> bool:
    """Whether an assignment at the top of a cell concerns the session: anything but a block's own variable."""
    from mojo_compiler.check.variables import LocalVar

    return not isinstance(follow(definition), LocalVar)


def assign(body: Body, target: tree.Name, value: Operand, span: Span) -> None:
    """``x = value`` at the top of a cell (G28): assigns, or declares, or declares anew with another type."""
    compiler = body.compiler
    found = body.scope.find(target.id)
    definition = follow(found[0]) if found is not None else None
    assert body.function_scope is not None
    value = compiler.read(body, value)
    if isinstance(definition, VariableDef):
        here = body.function_scope.names.get(target.id) is definition
        assigned = definition in compiler.assigned or compiler.variable_ready(definition)
        if not definition.mutable and assigned:
            raise MojoError(ImmutableAssignment(span=target.span))
        if here or conversion(compiler, value, definition.type) is not None:
            converted = convert(body, value, definition.type, "assignment", value.span)
            initialise(body, definition, converted, span)
            return
    if isinstance(definition, PythonName) and conversion(compiler, value, compiler.struct_type("PythonObject")) is not None:
        compiler.record(target.id, definition)
        compiler.store_computed(body, python_operand(body, definition, span), value)
        return
    value = compiler.materialize(body, value)
    declare_variable(body, target.id, value.type, target.span, True)
    variable = body.function_scope.names[target.id]
    assert isinstance(variable, VariableDef)
    initialise(body, variable, value, span)


def give_up(body: Body, operand: LValue, span: Span) -> Operand:
    """``x^`` of a session variable (G32): a copy if it can be copied, else its bits, and it is unassigned again."""
    if body.compiler.copyable(operand.type):
        return LValue(operand.type, span, operand.place, False, operand.name)
    held = body.temporary(operand.type, span)
    body.emit(Move(held, operand.place, False, True, span=span))
    base = operand.place.base
    assert isinstance(base, Global)
    flag = Place(Global(f"{base.name}.ready", f"{base.symbol}.ready", I1), I1)
    body.emit(Store(literal(bool_const(False)), flag, True, span=span))
    return Temporary(operand.type, span, held)


def dropper(compiler: Compiler, variable: VariableDef) -> Instance:
    """A function without arguments that destroys a session variable's value."""
    span = variable.span
    signature = tree.Signature(span, False, False, (), (), (), 0, False, False, False, None)
    node = tree.Function(span, "__drop__", signature, ())
    definition = FunctionDef("__drop__", span, node, compiler.prelude, None, f"~drop.{variable.name}", False)
    type = FunctionType((), NONE)
    instance = Instance(definition, None, (), compiler.prelude, f"drop.{fresh_id()}", False)
    instance.signature = Signature((), NONE, False, type, 0)
    function = instance.function = Function(instance.symbol, type, span=span)
    body = Body(compiler, compiler.prelude, function, instance)
    body.block = body.new_block("entry")
    body.emit(Destroy(storage(variable), span=span))
    flag = Place(Global(f"{variable.name}.ready", ready_symbol(variable), I1), I1)
    body.emit(Store(literal(bool_const(False)), flag, True, span=span))
    body.terminate(Return(None, span=span))
    instance.state = State.CHECKED
    compiler.settle(instance)
    return instance
