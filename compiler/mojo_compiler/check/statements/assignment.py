"""Declarations and assignments: ``let``, ``var``, ``=``, ``op=`` (language.md G7-G10, F5-F12)."""

from __future__ import annotations

from mojo_compiler.check.calls import computed, session_variables
from mojo_compiler.check.calls.call_emission import call
from mojo_compiler.check.calls.call_expressions import call_method
from mojo_compiler.check.calls.computed import read, store, store_place
from mojo_compiler.check.calls.conversion_emission import convert
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.calls.tuples import elements_of
from mojo_compiler.check.expressions import operators
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.overloads import attempt
from mojo_compiler.check.inference.type_expressions import type_of
from mojo_compiler.check.state.candidates import Candidate, Request
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import CallArgument, Computed, Known, LValue, Operand, RValue, Temporary
from mojo_compiler.check.state.variables import LocalVar, VariableKind
from mojo_compiler.check.types import members, structs
from mojo_compiler.check.types.structs import int_type
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.names import InvalidRedefinition, PreviousDefinition
from mojo_compiler.diagnostics.types import ImmutableAssignment, ImmutableInPlace, NeedsTypeOrValue, NotDestructurable
from mojo_compiler.ir.core import Destroy, Local, LocalKind, Place, Use
from mojo_compiler.names.definitions import AliasDef, ConstDef, Poisoned, PythonName, Scope, ScopeKind, VariableDef
from mojo_compiler.names.modules import follow
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Const, Type


def declare(body: Body, node: tree.VarDecl) -> None:
    """``let``/``var`` with a name or a pattern."""
    try:
        _declare(body, node)
    except MojoError:
        for target in _names_of(node.target):
            body.scope.names.setdefault(target.id, Poisoned(target.id, target.span))
        raise


def _names_of(target: tree.Expr) -> list[tree.Name]:
    return [n for n in tree.walk(target) if isinstance(n, tree.Name)]


def _declare(body: Body, node: tree.VarDecl) -> None:
    checker = body.checker
    type = type_of(checker, node.annotation, body.scope) if node.annotation is not None else None
    kind = VariableKind.VAR if node.mutable else VariableKind.LET
    if node.value is None:
        if type is None:
            raise MojoError(NeedsTypeOrValue(span=node.target.span, name=node.target.span.text))
        for target in _names_of(node.target):
            place = variable(body, target.id, type, target.span, kind)
            if isinstance(place.base, Local):
                body.late.add(place.base)
                body.emit(Destroy(place, span=target.span))  # in a loop its scope begins anew
        return
    if type is not None:
        value = convert(body, body.read_as(node.value, type), type, f"'{kind.value}' initializer", node.value.span)
    else:
        value = materialize(body, body.expression(node.value))
    if value.type == NONE and type is None and isinstance(node.target, tree.Name):
        type = NONE
    bind_pattern(body, node.target, value, kind)


def bind_pattern(body: Body, target: tree.Expr, value: Operand, kind: VariableKind, local: bool = False) -> None:
    """Declare the names of a pattern with the parts of a value; `local` ones never outlive a cell."""
    if isinstance(target, tree.Name):
        value = materialize(body, value)
        if target.id == "_":
            discard(body, value, target.span)
            return
        if local:
            place = local_variable(body, target.id, value.type, target.span, kind)
        else:
            place = variable(body, target.id, value.type, target.span, kind)
        made = body.scope.names[target.id]
        if isinstance(made, VariableDef):
            session_variables.initialise(body, made, value, target.span)
        else:
            body.initialise(place, value, target.span)
        return
    assert isinstance(target, tree.Tuple)
    for item, part in zip(target.items, unpack(body, value, len(target.items), target.span), strict=True):
        bind_pattern(body, item, part, kind, local)


def unpack(body: Body, value: Operand, count: int, span: Span) -> list[Operand]:
    """The elements of a tuple operand, or of one that knows at run time only how many it has. Raises `MojoError`
    (`NotDestructurable`).
    """
    types = structs.tuple_types(body.checker, value.type)
    if types is None and members.method(body.checker, value.type, "__unpack__") is not None:
        return _unpack_dynamic(body, value, count, span)
    if types is None or len(types) != count:
        raise MojoError(NotDestructurable(span=span, type=operand_type_name(body.checker, value), count=count))
    return elements_of(body, value, count, span)


def _unpack_dynamic(body: Body, value: Operand, count: int, span: Span) -> list[Operand]:
    """``value.__unpack__(count)`` gives something with that many elements, or raises."""
    checker = body.checker
    numbers = [Known(int_type(checker), span, Const(int_type(checker), (i,))) for i in range(count + 1)]
    elements = call_method(body, value, "__unpack__", [numbers[count]], span)
    held = LValue(elements.type, span, body.hold(elements), False)
    return [read(body, call_method(body, held, "__getitem__", [n], span)) for n in numbers[:count]]


def variable(body: Body, name: str, type: Type, span: Span, kind: VariableKind) -> Place:
    """Declare a variable in the current scope and return its storage. Raises `MojoError` (`InvalidRedefinition`)."""
    previous = body.scope.names.get(name)
    if previous is not None and not isinstance(previous, Poisoned):
        note = PreviousDefinition(span=previous.span)
        raise MojoError(InvalidRedefinition(span=span, name=name, notes=(note,)))
    if body.is_entry and body.scope is body.function_scope:
        return session_variables.declare_variable(body, name, type, span, kind is VariableKind.VAR)
    return local_variable(body, name, type, span, kind)


def local_variable(body: Body, name: str, type: Type, span: Span, kind: VariableKind, scope: object = None) -> Place:
    """Declare a local in the current scope (or another)."""
    local = body.local(name, type, LocalKind.VARIABLE, span, kind is not VariableKind.LET)
    place = Place(local, type)
    where = scope if isinstance(scope, Scope) else body.scope
    made = LocalVar(name, span, LValue(type, span, place, kind is not VariableKind.LET, name), body, kind)
    where.define(made)
    body.declared.append(made)
    return place


def discard(body: Body, value: Operand, span: Span) -> None:
    """``_ = value``: ends a temporary, keeps a variable alive up to here (G9)."""
    if isinstance(value, Temporary) and value.transfer:
        body.hold(value)
    elif isinstance(value, LValue) and not body.static:
        body.emit(Use(value.place, span=span))


def _discard_expression(body: Body, node: tree.Expr, span: Span) -> None:
    """``_ = (a, b)`` discards each of them: no tuple is made."""
    if isinstance(node, tree.Tuple | tree.ListDisplay):
        for item in node.items:
            _discard_expression(body, item, span)
    else:
        discard(body, read(body, body.expression(node)), span)


def assign_statement(body: Body, node: tree.Assign) -> None:
    """``a = b = value``."""
    if len(node.targets) == 1 and isinstance(node.targets[0], tree.Name) and node.targets[0].id == "_":
        _discard_expression(body, node.value, node.span)
        return
    if len(node.targets) == 1 and isinstance(node.targets[0], tree.CallExpr):
        place = body.expression(node.targets[0])  # an address, known before the value is made, so that it is made there
        assign_to(body, place, read(body, body.expression(node.value)), node.span, node.targets[0].span)
        return
    hint = _target_type(body, node.targets[0])
    value = read(body, body.expression(node.value, hint))
    if len(node.targets) == 1:
        assign(body, node.targets[0], value, node.span)
        return
    value = materialize(body, value)
    if not value.type.is_trivial:
        value = LValue(value.type, value.span, body.hold(value), False)
    elif not isinstance(value, Known):
        value = RValue(value.type, value.span, body.value(value))
    for target in node.targets:
        assign(body, target, value, node.span)


def _target_type(body: Body, target: tree.Expr) -> Type | None:
    """The type of a plain variable target, as a hint for displays."""
    if not isinstance(target, tree.Name):
        return None
    found = body.scope.find(target.id)
    definition = follow(found[0]) if found is not None else None
    return definition.operand.type if isinstance(definition, LocalVar) else None


def assign(body: Body, target: tree.Expr, value: Operand, span: Span) -> None:
    """Assign a checked value to a target."""
    match target:
        case tree.Name(id="_"):
            discard(body, value, span)
        case tree.Name():
            _assign_name(body, target, value, span)
        case tree.Tuple(items=items):
            _assign_tuple(body, items, value, span)
        case _:
            assign_to(body, body.expression(target), value, span, target.span)


def _assign_tuple(body: Body, items: tuple[tree.Expr, ...], value: Operand, span: Span) -> None:
    """All parts are read before the first is stored, so that ``a, b = b, a`` swaps (G8)."""
    parts: list[Operand] = []
    for part in unpack(body, materialize(body, value), len(items), span):
        if part.type.is_trivial:
            parts.append(part if isinstance(part, Known) else RValue(part.type, span, body.value(part)))
        else:
            place = body.temporary(part.type, span)
            body.initialise(place, part, span)
            parts.append(Temporary(part.type, span, place))
    for item, part in zip(items, parts, strict=True):
        assign(body, item, part, span)


def _assign_name(body: Body, target: tree.Name, value: Operand, span: Span) -> None:
    found = body.scope.find(target.id)
    definition = follow(found[0]) if found is not None else None
    if (
        found is not None
        and found[1].kind in (ScopeKind.FUNCTION, ScopeKind.STRUCT, ScopeKind.BLOCK)
        and isinstance(definition, ConstDef | AliasDef)
    ):
        raise MojoError(ImmutableAssignment(span=target.span))
    if body.is_entry and session_variables.owns_name(definition):
        session_variables.assign(body, target, value, span)
        return
    if isinstance(definition, LocalVar):
        assign_to(body, body.expression(target), value, span, target.span)
        return
    if not body.is_def or body.static:
        if definition is not None:
            assign_to(body, body.expression(target), value, span, target.span)
            return
        raise MojoError(body.checker.modules.unknown_target(target.id, body.scope, target.span))
    if isinstance(definition, Poisoned):
        raise MojoError()
    if isinstance(definition, VariableDef | PythonName):
        assign_to(body, body.expression(target), value, span, target.span)
        return
    value = materialize(body, value)
    place = local_variable(body, target.id, value.type, target.span, VariableKind.IMPLICIT, body.function_scope)
    body.initialise(place, value, span, declares=False)


def assign_to(body: Body, target: Operand, value: Operand, span: Span, target_span: Span) -> None:
    """Assign to a checked lvalue. Raises `MojoError` (`ImmutableAssignment`)."""
    if isinstance(target, Computed):
        value = read(body, value)
        if target.type == NONE:
            value = materialize(body, value)
        store(body, target, value)
        return
    if not isinstance(target, LValue):
        raise MojoError(ImmutableAssignment(span=target_span))
    if not (target.mutable or body.late_initialised(target)):
        raise MojoError(ImmutableAssignment(span=target_span))
    value = convert(body, value, target.type, "assignment", value.span)
    store_place(body, target, value, target_span)


def begin_anew(body: Body, name: tree.Name) -> None:
    """What ``name := value`` gives a ``let`` without initialiser is its value until the expression runs again."""
    found = body.scope.find(name.id)
    definition = follow(found[0]) if found is not None else None
    operand = definition.operand if isinstance(definition, LocalVar) else None
    if isinstance(operand, LValue) and operand.place.base in body.late and not operand.mutable:
        body.emit(Destroy(operand.place, span=name.span))


def augmented(body: Body, node: tree.AugAssign) -> None:
    """``target op= value`` (G10)."""
    target = body.expression(node.target)
    value = body.read(node.value)
    if isinstance(target, Computed):
        opened = computed.open_element(body, target)
        _augment(body, opened.inside, node, value)
        opened.close()
        return
    if not isinstance(target, LValue) or not target.mutable:
        raise MojoError(ImmutableInPlace(span=node.target.span))
    body.mutated.add(target.place.base)
    _augment(body, target, node, value)


def _augment(body: Body, target: LValue, node: tree.AugAssign, value: Operand) -> None:
    checker = body.checker
    name = operators.NAMES[node.op]
    ref = members.method(checker, target.type, f"__i{name}__")
    if ref is not None:
        arguments = [CallArgument(value, None, value.span)]
        found = attempt(checker, Request(ref, arguments, target, span=node.span))
        if isinstance(found, Candidate):
            call(body, found, arguments, target, node.span)
            return
    result = operators.apply(body, node.op, target, value, node.span)
    store_place(body, target, convert(body, result, target.type, "assignment", node.span), node.span)


def walrus(body: Body, node: tree.Walrus) -> Operand:
    """``name := value``."""
    value = materialize(body, body.expression(node.value))
    begin_anew(body, node.name)
    assign(body, node.name, value, node.span)
    return body.read(node.name)
