"""Nested functions (language.md 7.9) and output parameters (P26, P27)."""

from __future__ import annotations

from collections.abc import Iterable

from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.function_values import forwarder
from mojo_compiler.check.inference.descriptions import is_function
from mojo_compiler.check.inference.parameter_values import convert_parameter
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.frames import functions_in
from mojo_compiler.check.state.operands import FunctionRef, Functions, Known, LValue, Operand, PackOperand
from mojo_compiler.check.state.variables import LocalVar, VariableKind, capture, variable_operand
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import UnboundAlias
from mojo_compiler.diagnostics.names import CircularReference, InvalidRedefinition, PreviousDefinition
from mojo_compiler.diagnostics.types import UnsupportedExpression
from mojo_compiler.instances.instance import Instance
from mojo_compiler.ir.core import LocalKind, Place
from mojo_compiler.names.declare import function_def
from mojo_compiler.names.definitions import AliasDef, ConstDef, Definition, FunctionDef, OverloadSet, Poisoned, ScopeKind
from mojo_compiler.names.lexical import free_names
from mojo_compiler.names.modules import follow
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const, FunctionType


def reference(body: Body, overloads: tuple[FunctionDef, ...]) -> FunctionRef:
    """A reference to functions by name; a closure's carries its host, whose frame it needs."""
    host = overloads[0].host
    return FunctionRef(overloads, host=host if isinstance(host, Instance) else None)


def nested_function(body: Body, node: tree.FunctionDecl) -> None:
    """Declare a function inside a function and settle what it captures."""
    previous = body.scope.names.get(node.name)
    function = function_def(node, body.scope.snapshot(), None)
    if previous is not None and not isinstance(previous, Poisoned):
        note = PreviousDefinition(span=previous.span)
        raise MojoError(InvalidRedefinition(span=function.span, name=node.name, notes=(note,)))
    names = free_names(node, body.scope)
    if node.name in names:
        body.scope.define(Poisoned(node.name, function.span))
        raise MojoError(CircularReference(span=function.span, name=node.name))
    mentioned = [follow(found[0]) for found in map(body.scope.find, names) if found is not None]
    captured = [d for d in mentioned if isinstance(d, LocalVar) and not isinstance(d.operand, Known | PackOperand)]
    # Closures that are called need their frame records.
    called = [f for d in mentioned for f in _functions(d) if f.host is not None]
    owner = body.instance
    assert owner is not None
    owner.nested += 1
    function.within = owner
    function.path = f"{'' if owner.cacheable else '~'}{owner.symbol}.{node.name}{owner.nested}"
    function.library = owner.cacheable
    if "parameter" in function.decorators:
        for variable in captured:
            if variable.home is body:
                capture(body, variable)
        function.captures = None if captured else ()
        function.reaches = tuple(captured)
    elif captured:
        if node.signature.parameters:
            raise MojoError(UnsupportedExpression(span=function.span, what="a run-time closure with parameters"))
        function.captures = function.reaches = _copy_captures(body, function, captured)
    for inner in called:
        together = inner.captures is not None and function.captures is not None
        # Several may call the same one: each copy counts once.
        function.captures = tuple(dict.fromkeys((*(function.captures or ()), *(inner.captures or ())))) if together else None
        function.reaches = tuple(dict.fromkeys((*function.reaches, *inner.reaches)))
    if captured or owner.environments or called:
        _pass_environments(body, owner)
        function.host = owner
    body.scope.define(OverloadSet(node.name, function.span, (function,)))


def _functions(definition: Definition | None) -> Iterable[FunctionDef]:
    """The functions that a name stands for, directly or as a parameter value."""
    match definition:
        case OverloadSet(functions=functions):
            return functions
        case ConstDef(const=value) | AliasDef(value=Const() as value):
            return functions_in(value)
    return ()


def bound_closure(body: Body, operand: Functions, type: FunctionType) -> Functions:
    """The closure that ``x.method`` stands for, which has the type of the method without its receiver."""
    receiver, span = operand.receiver, operand.span
    assert receiver is not None
    outer = body.scope
    body.scope = outer.child(ScopeKind.BLOCK)
    try:
        place = Place(body.local("receiver", receiver.type, LocalKind.VARIABLE, span), receiver.type)
        body.initialise(place, read(body, receiver), span)
        held = LValue(receiver.type, span, place, True, "receiver")
        body.scope.define(LocalVar("receiver", span, held, body, VariableKind.COPY))
        method = tree.Attribute(span, tree.Name(span, "receiver"), operand.ref.name)
        nested_function(body, forwarder(body.scope, operand.ref.name, method, type, span))
        found = body.scope.names[operand.ref.name]
        assert isinstance(found, OverloadSet)
        return Functions(operand.type, span, reference(body, found.functions))
    finally:
        body.scope = outer


def _copy_captures(body: Body, function: FunctionDef, variables: list[LocalVar]) -> tuple[LocalVar, ...]:
    """Captures by copy (P38): hidden immutable variables, seen by the nested function instead of the originals."""
    scope = function.scope.child(ScopeKind.BLOCK)
    copies = []
    for variable in variables:
        operand = variable_operand(body, variable, variable.span)
        local = body.local(variable.name, operand.type, LocalKind.VARIABLE, variable.span, False)
        place = Place(local, operand.type)
        body.initialise(place, operand, variable.span)
        copy = LocalVar(
            variable.name, variable.span, LValue(operand.type, variable.span, place, False, variable.name), body, VariableKind.COPY
        )
        scope.define(copy)
        capture(body, copy)
        copies.append(copy)
    function.scope = scope
    return tuple(copies)


def _pass_environments(body: Body, owner: Instance) -> None:
    """Keep the records this function was given in its own, for closures inside it."""
    assert body.function is not None
    for host, value in zip(owner.environments, body.function.environments, strict=True):
        if host not in body.frame_slots:
            body.frame_slots[host] = len(body.function.frame)
            body.function.frame.append(value)


def bind_results(body: Body, base: Operand, node: tree.Subscript) -> Operand:
    """``f[inputs -> names]``: on being called, `f` binds forward-declared aliases in the parameter domain."""
    if not isinstance(base, Functions):
        raise MojoError(DynamicParameter(span=node.span, context="call parameter"))
    return Functions(base.type, node.span, base.ref, base.receiver, node.results)


def take_results(body: Body, instance: Instance, names: tuple[tree.Name, ...], span: Span) -> None:
    """Bind the aliases that a call's output parameters name to what the instance returned (P26, P27)."""
    checker = body.checker
    checker.rules.require(checker, instance)
    outputs = instance.definition.node.signature.results
    if len(outputs) != len(names) or len(instance.outputs) != len(outputs):
        for name in names:
            body.scope.define(Poisoned(name.id, name.span))
        raise MojoError(UnboundAlias(span=span, name=names[0].id))
    for name, output in zip(names, outputs, strict=True):
        bind_forward_alias(body, name, instance.outputs[output.name])


def bind_forward_alias(body: Body, name: tree.Name, value: Const) -> None:
    """Bind a forward-declared alias (P26), converted to its declared type. Raises `MojoError`."""
    found = body.scope.find(name.id)
    alias = found[0] if found is not None else None
    if not isinstance(alias, AliasDef) or alias.node.value is not None or alias.value is not None:
        raise MojoError(UnboundAlias(span=name.span, name=name.id))
    if alias.node.annotation is not None and not is_function(value):
        wanted = tree.Parameter(name.span, name.id, alias.node.annotation)
        converted = convert_parameter(body.checker, wanted, value, body.scope)
        if converted is None:
            raise MojoError(UnboundAlias(span=name.span, name=name.id))
        value = converted[0]
    alias.value = value
