"""Functions as run-time values: their address, with the environment of those that captured variables."""

from __future__ import annotations

from functools import partial

from mojo_compiler.check.calls.variants import choose
from mojo_compiler.check.inference.descriptions import describe
from mojo_compiler.check.inference.function_selection import instance_of, select
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.frames import environment
from mojo_compiler.check.state.operands import FunctionRef, Functions, Known, Operand, RValue
from mojo_compiler.check.types.instances import instance, signature
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import CannotConvert
from mojo_compiler.instances.instance import Instance, table_of
from mojo_compiler.ir.core import Literal, Make, Value, literal
from mojo_compiler.names.definitions import ConstDef, FunctionDef, Scope, ScopeKind
from mojo_compiler.passes.closure_thunks import RECORD, thread_entry
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import Const, FunctionType, Type
from mojo_compiler.types.printing import type_name


def function_value(body: Body, operand: Operand, type: Type) -> Operand:
    """A function as a parameter value, or as a run-time value of its own type."""
    checker = body.checker
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        operand = Functions(operand.type, operand.span, operand.const.value)
    if not isinstance(operand, Functions) or not isinstance(type, FunctionType):
        return RValue(type, operand.span, body.value(operand))
    chosen = select(checker, operand.ref, type)
    if chosen is None:
        origin = describe(checker, operand.ref)
        raise MojoError(CannotConvert(span=operand.span, origin=origin, target=type_name(type), context="function value"))
    if body.static:
        return Known(type, operand.span, Const(type, chosen))
    target = instance_of(checker, chosen, chosen.functions[0], None)
    assert target is not None
    return materialize_instance(body, target, type, operand.span)


def materialize_instance(body: Body, target: Instance, type: FunctionType, span: Span, record: Value | None = None) -> Operand:
    """An instance as a run-time function value: its address, with its environment (`record`, its host's) where it has one."""
    checker = body.checker
    target = choose(checker, [target], span)
    checker.rules.request(checker, body, target, span)
    target = _adapted(checker, target, type)
    checker.rules.request(checker, body, target, span)
    if not target.environments:
        plain = FunctionType(type.arguments, type.result, type.raises, False, type.is_async)
        code: Literal = literal(Const(plain, target))
        if not type.capturing:
            return Known(type, span, Const(type, target))
        made = Value(type)
        body.emit(Make(made, (code, literal(Const(RECORD, 0))), span=span))
        return RValue(type, span, made)
    if len(target.environments) != 1 or not type.capturing:
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    if record is None:
        record = environment(body, target.environments[0], span, target)
    target = thread_entry(partial(checker.rules.require, checker), target)
    checker.rules.request(checker, body, target, span)
    made = Value(type)
    plain = FunctionType(type.arguments, type.result, type.raises, False, type.is_async)
    body.emit(Make(made, (literal(Const(plain, target)), record), span=span))
    return RValue(type, span, made)


def _adapted(checker: Checker, target: Instance, type: FunctionType) -> Instance:
    """An instance as values of a function type are called."""
    own = signature(checker, target).type
    if (type.raises and not own.raises) or type.arguments != own.arguments:
        return raising_adapter(checker, target, type)
    return target


def sole_instance(checker: Checker, ref: FunctionRef, type: FunctionType) -> Instance | None:
    """The instance that is the value of functions as a function type; None if it needs choosing."""
    chosen = select(checker, ref, type)
    target = instance_of(checker, chosen, chosen.functions[0], None) if chosen is not None else None
    return _adapted(checker, target, type) if target is not None else None


def forwarder(scope: Scope, name: str, callee: tree.Expr, type: FunctionType, span: Span) -> tree.FunctionDecl:
    """A function of a type that passes its arguments on; the type's parts get names in `scope`."""
    for i, a in enumerate(type.arguments):
        scope.define(ConstDef(f"T{i}", span, type_const(a.type)))
    scope.define(ConstDef("R", span, type_const(type.result)))
    arguments = tuple(tree.ArgumentDecl(span, f"a{i}", a.convention.value, tree.Name(span, f"T{i}")) for i, a in enumerate(type.arguments))
    passed = tuple(tree.ArgumentExpr(span, tree.Name(span, f"a{i}")) for i in range(len(arguments)))
    result = tree.Name(span, "R")
    signature = tree.SignatureDecl(span, False, False, (), (), arguments, len(arguments), type.raises, False, False, result)
    return tree.FunctionDecl(span, name, signature, (tree.ReturnStmt(span, tree.CallExpr(span, callee, passed)),))


def raising_adapter(checker: Checker, target: Instance, type: FunctionType) -> Instance:
    """A raising function that calls a function which never raises, or takes its arguments otherwise: for another calling convention."""
    source = target.definition
    table = table_of(source).adapters
    key = (target, type)
    found = table.get(key)
    if found is not None:
        return found
    span = source.span
    scope = source.scope.child(ScopeKind.BLOCK)
    node = forwarder(scope, source.name, tree.Name(span, "target"), type, span)
    scope.define(ConstDef("target", span, _as_parameter(checker, target)))
    function = FunctionDef(source.name, span, node, scope, None, f"~{target.symbol}.raising{_initials(type)}", False)
    made = instance(checker, function, None, (), None)
    table[key] = made
    return made


def _initials(type: FunctionType) -> str:
    return "".join(a.convention.value[0] for a in type.arguments)


def _as_parameter(checker: Checker, target: Instance) -> Const:
    ref = FunctionRef((target.definition,), target.owner, tuple((None, v) for v in target.parameters))
    return Const(target.type, ref)
