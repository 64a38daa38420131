"""Session variables: declared, assigned, read and ended by cells (language.md 2.6)."""

from __future__ import annotations

from mojo_compiler.check.calls.computed import python_operand, read, store
from mojo_compiler.check.calls.conversion_emission import convert
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.inference.conversions import conversion
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.dependencies import record
from mojo_compiler.check.state.entry import Entry
from mojo_compiler.check.state.operands import LValue, Operand, Temporary
from mojo_compiler.check.state.variables import LocalVar
from mojo_compiler.check.types.members import copyable, needs_destruction
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.ownership import DeclaredHere, UseOfUninitialized
from mojo_compiler.diagnostics.types import ImmutableAssignment
from mojo_compiler.instances.instance import Checked, Instance
from mojo_compiler.instances.made import made_instance
from mojo_compiler.ir.core import Branch, Destroy, Function, Global, Jump, Load, Move, Place, Return, Store, Use, Value, literal
from mojo_compiler.names.definitions import Definition, PythonName, ScopeKind, VariableDef, fresh_id
from mojo_compiler.names.modules import follow
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import bool_const
from mojo_compiler.types.core import I1, Type


def ready_symbol(variable: VariableDef) -> str:
    """The flag that tells whether a session variable has been assigned."""
    return f"{variable.symbol}.ready"


def storage(variable: VariableDef) -> Place:
    """A session variable's storage."""
    return Place(Global(variable.name, variable.symbol, variable.type), variable.type)


def declare_variable(body: Body, name: str, type: Type, span: Span, mutable: bool) -> Place:
    """Declare a session variable in the cell's unit and return its storage."""
    entry = body.checker.progress.entry
    assert entry is not None and body.function_scope is not None
    variable = VariableDef(name, span, type, f"v.{fresh_id()}", mutable)
    body.function_scope.define(variable)
    if body.function_scope.kind is ScopeKind.MODULE:
        entry.module_variables.append(variable)
    else:
        entry.variables.append(variable)
        _take_name(body.checker, entry, variable)
    return storage(variable)


def _take_name(checker: Checker, entry: Entry, variable: VariableDef) -> None:
    """Let functions of earlier cells, and those that the cell did not change, find the new variable from here on."""
    assert checker.session is not None
    previous = checker.session.names.get(variable.name)
    if previous is not None:
        entry.replaced.setdefault(variable.name, previous)
        checker.session.names[variable.name] = variable
        checker.epoch += 1
        checker.memos.forget_session()


def operand(body: Body, variable: VariableDef, span: Span) -> Operand:
    """A session variable where it is used. Raises `MojoError` if it cannot have a value yet."""
    checker = body.checker
    if body.is_entry and variable not in checker.progress.assigned and not checker.variable_ready(variable):
        note = DeclaredHere(span=variable.span, name=variable.name)
        raise MojoError(UseOfUninitialized(span=span, name=variable.name, notes=(note,)))
    return LValue(variable.type, span, storage(variable), variable.mutable, variable.name, not variable.mutable)


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
    body.checker.progress.assigned.add(variable)


def _replace(body: Body, place: Place, origin: Place, flag: Place, span: Span) -> None:
    """Move a value into a session variable and then end the old one: an interrupt in between must not leave it half destroyed."""
    if not needs_destruction(body.checker, place.type):
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
    checker = body.checker
    entry = checker.progress.entry
    replaced = entry.replaced.get(variable.name) if entry is not None else None
    if not isinstance(replaced, VariableDef) or replaced is variable or variable in checker.progress.assigned:
        return
    flag = Place(Global(f"{replaced.name}.ready", ready_symbol(replaced), I1), I1)
    if not needs_destruction(body.checker, replaced.type):
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
    return not isinstance(follow(definition), LocalVar)


def assign(body: Body, target: tree.Name, value: Operand, span: Span) -> None:
    """``x = value`` at the top of a cell (G28): assigns, or declares, or declares anew with another type."""
    checker = body.checker
    found = body.scope.find(target.id)
    definition = follow(found[0]) if found is not None else None
    assert body.function_scope is not None
    value = read(body, value)
    if isinstance(definition, VariableDef):
        here = body.function_scope.names.get(target.id) is definition
        assigned = definition in checker.progress.assigned or checker.variable_ready(definition)
        if not definition.mutable and assigned:
            raise MojoError(ImmutableAssignment(span=target.span))
        if here or conversion(checker, value, definition.type) is not None:
            converted = convert(body, value, definition.type, "assignment", value.span)
            initialise(body, definition, converted, span)
            return
    if isinstance(definition, PythonName) and conversion(checker, value, library_type(checker, "PythonObject")) is not None:
        record(checker, target.id, definition)
        store(body, python_operand(body, definition, span), value)
        return
    value = materialize(body, value)
    declare_variable(body, target.id, value.type, target.span, True)
    variable = body.function_scope.names[target.id]
    assert isinstance(variable, VariableDef)
    initialise(body, variable, value, span)


def give_up(body: Body, operand: LValue, span: Span) -> Operand:
    """``x^`` of a session variable (G32): a copy if it can be copied, else its bits, and it is unassigned again."""
    if copyable(body.checker, operand.type):
        return LValue(operand.type, span, operand.place, False, operand.name)
    held = body.temporary(operand.type, span)
    body.emit(Move(held, operand.place, False, True, span=span))
    base = operand.place.base
    assert isinstance(base, Global)
    flag = Place(Global(f"{base.name}.ready", f"{base.symbol}.ready", I1), I1)
    body.emit(Store(literal(bool_const(False)), flag, True, span=span))
    return Temporary(operand.type, span, held)


def dropper(checker: Checker, variable: VariableDef) -> Instance:
    """A function without arguments that destroys a session variable's value."""
    span = variable.span
    instance = made_instance("drop", checker.prelude.scope, f"~drop.{variable.name}", span, is_def=False)
    function = Function(instance.symbol, instance.type, span=span)
    body = Body(checker, checker.prelude.scope, function=function, instance=instance)
    body.block = body.new_block("entry")
    body.emit(Destroy(storage(variable), span=span))
    flag = Place(Global(f"{variable.name}.ready", ready_symbol(variable), I1), I1)
    body.emit(Store(literal(bool_const(False)), flag, True, span=span))
    body.terminate(Return(None, span=span))
    checker.rules.settle(checker, instance, function)
    instance.stage = Checked(function)
    return instance
