"""Functions as values and as instances: binding, selecting, closures' environments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mojo_compiler.check import signature as signatures
from mojo_compiler.check import structs
from mojo_compiler.check.budget import MAX_DEPTH
from mojo_compiler.check.detached import detached
from mojo_compiler.check.operands import CallArgument, FunctionRef, Functions, Known, Operand, RValue
from mojo_compiler.check.signature import Signature
from mojo_compiler.diagnostics.calls import DynamicParameter, InstantiationTooDeep
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.diagnostics.types import CannotConvert
from mojo_compiler.instances import Instance, State, is_portable, make_symbol
from mojo_compiler.ir.core import FrameAddress, FrameSlot, Literal, Make, Value, literal
from mojo_compiler.names.definitions import ConstDef, FunctionDef, Scope, StructDef
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Const, Convention, FunctionArgument, FunctionType, Pointer, StructType, Type

if TYPE_CHECKING:
    from mojo_compiler.check.body import Body
    from mojo_compiler.check.compiler import Compiler

RECORD = Pointer(NONE)


def instance(
    compiler: Compiler,
    function: FunctionDef,
    owner: StructType | None,
    values: tuple[Const, ...],
    host: Instance | None,
    hidden: dict[str, Const] | None = None,
) -> Instance:
    """The instance of a function with these parameter values; made on first use."""
    key = (owner, values, host, tuple((hidden or {}).items()))
    found = function.instances.get(key)
    if found is not None and (found.epoch == compiler.epoch or compiler.revalidate(found)):
        return found  # type: ignore[no-any-return]
    version = 0 if found is None else compiler.epoch
    base = structs.scope_of(compiler, owner) if owner is not None else function.scope
    scope = base.child("function")
    for parameter, value in zip(function.node.signature.parameters, values, strict=True):
        scope.define(ConstDef(parameter.name, parameter.span, value))
    for name, value in (hidden or {}).items():
        scope.define(ConstDef(f"@{name}", function.span, value))
        scope.define(ConstDef(name, function.span, value))
    every = (*values, *(hidden or {}).values())
    portable = function.library and (function.host is None or function.host.cacheable) and all(map(is_portable, every))
    if owner is not None:
        portable = portable and all(map(is_portable, owner.arguments))
    symbol = make_symbol(function, owner, every, version)
    made = Instance(function, owner, values, scope, symbol, portable, environments=_hosts(host, every, owner))
    made.epoch = compiler.epoch
    function.instances[key] = made
    return made


def _hosts(host: Instance | None, values: tuple[Const, ...], owner: StructType | None) -> tuple[Instance, ...]:
    """The hosts whose frame records an instance must be given."""
    found: dict[Instance, None] = {}
    if host is not None:
        found[host] = None

    def visit(const: Const) -> None:
        if isinstance(const.value, FunctionRef):
            if const.value.host is not None:
                found[const.value.host] = None
            for _, inner in const.value.bound:
                visit(inner)

    for value in (*values, *(owner.arguments if owner is not None else ())):
        visit(value)
    return tuple(found)


def bound_instance(
    compiler: Compiler,
    function: FunctionDef,
    owner: StructType | None,
    struct: StructDef | None,
    declared: tuple[tree.Parameter, ...],
    values: dict[str, Const],
    hidden: dict[str, Const],
    host: Instance | None,
) -> Instance:
    """The instance for values bound by name, the owner's parameters split off where it was unbound."""
    ordered = [values[p.name] for p in declared]
    if struct is not None:
        count = len(struct.node.parameters)
        owner = structs.instantiate(compiler, struct, tuple(ordered[:count]))
        ordered = ordered[count:]
    return instance(compiler, function, owner, tuple(ordered), host, hidden)


def signature(compiler: Compiler, instance: Instance) -> Signature:
    """An instance's signature, resolved on first use. Raises `MojoError`."""
    if instance.signature is None:
        with compiler.recording(instance), compiler.budget.nesting(instance.definition.span):
            instance.signature = signatures.resolve(compiler, instance)
    return instance.signature


def has_hidden(compiler: Compiler, function: FunctionDef) -> bool:
    """Whether an argument's type is an unbound struct (P18)."""
    if "@hidden" not in function.instances:
        scope = function.scope
        if function.owner is not None and isinstance(function.owner, StructDef):
            scope = scope.child("struct")
            for p in function.owner.node.parameters:
                scope.define(ConstDef(p.name, p.span, Const(NONE, None)))
        scope = scope.child("function")
        for p in function.node.signature.parameters:
            scope.define(ConstDef(p.name, p.span, Const(NONE, None)))
        with compiler.budget.nesting(function.span):
            function.instances["@hidden"] = any(
                a.type is not None and isinstance(a.type, tree.Name | tree.Subscript) and _names_unbound(compiler, a.type, scope)
                for a in function.node.signature.arguments
            )
    return bool(function.instances["@hidden"])


def _names_unbound(compiler: Compiler, node: tree.Expr, scope: Scope) -> bool:
    if isinstance(node, tree.Subscript):
        has_blank = any(isinstance(a.value, tree.Name) and a.value.id == "_" for a in node.arguments)
        named = structs.named(compiler, scope, node.value.id) if isinstance(node.value, tree.Name) else None
        if not isinstance(named, StructDef):
            return False
        required = [p for p in named.node.parameters if p.default is None and not p.variadic]
        return has_blank or len(node.arguments) < len(required)
    try:
        return compiler.unbound_of(node, scope) is not None
    except MojoError:
        return False


def hidden_argument_type(instance: Instance, declared: tree.ArgumentDecl) -> Type | None:
    """The type bound to an argument declared with an unbound struct."""
    found = instance.scope.names.get(f"@{declared.name}")
    return found.const.value if isinstance(found, ConstDef) else None


# ---- function types and values --------------------------------------------------------------------------------


def type_of_signature(compiler: Compiler, node: tree.Signature, scope: Scope) -> FunctionType:
    """The type a function type expression names (language.md T27)."""
    if node.parameters:
        return FunctionType((), NONE, node.raises or node.is_def, node.capturing or node.escaping, node.is_async, len(node.parameters))
    default = Convention.OWNED if node.is_def else Convention.BORROWED
    arguments = []
    for a in node.arguments:
        assert a.type is not None
        convention = signatures._CONVENTIONS.get(a.convention, default)
        arguments.append(FunctionArgument(compiler.type_of(a.type, scope), convention, a.variadic))
    result = compiler.type_of(node.result, scope) if node.result is not None else NONE
    return FunctionType(tuple(arguments), result, node.raises or node.is_def, node.capturing or node.escaping, node.is_async)


def natural_type(compiler: Compiler, ref: FunctionRef) -> FunctionType | None:
    """The type of a function that needs no choosing: one overload, fully bound."""
    if len(ref.functions) != 1:
        return None
    try:
        found = _instance_of(compiler, ref, ref.functions[0], None)
    except MojoError:
        return None
    return signature(compiler, found).type if found is not None else None


def as_const(compiler: Compiler, ref: FunctionRef) -> Const:
    """Functions as a parameter value."""
    type = natural_type(compiler, ref)
    return Const(type if type is not None else FunctionType((), NONE, parameters=1), ref)


def describe(compiler: Compiler, ref: FunctionRef) -> str:
    """Functions as messages spell their type."""
    type = natural_type(compiler, ref)
    return compiler.type_name(type) if type is not None else f"function '{ref.name}'"


def bound_alone(compiler: Compiler, ref: FunctionRef, function: FunctionDef) -> Instance | None:
    """The instance of an overload whose parameters are all bound without arguments, else None."""
    return _instance_of(compiler, ref, function, None)


def is_function(const: Const) -> bool:
    """Whether a parameter value is a function."""
    return isinstance(const.value, FunctionRef)


def _instance_of(compiler: Compiler, ref: FunctionRef, function: FunctionDef, type: FunctionType | None) -> Instance | None:
    """The instance of an overload, parameters inferred from a function type if one is given."""
    from mojo_compiler.check.resolve import NotViable, Request, bind, match_arguments

    arguments: list[CallArgument] = []
    formals = function.node.signature.arguments
    if type is not None:
        arguments = [CallArgument(RValue(a.type, NO_SPAN, Value(a.type))) for a in type.arguments]
    try:
        mapping = match_arguments(function, formals, arguments, 0) if type is not None else []
        return bind(compiler, Request(ref, arguments), function, formals if type is not None else (), arguments, mapping)[0]
    except NotViable:
        return None


def select(compiler: Compiler, ref: FunctionRef, type: FunctionType) -> FunctionRef | None:
    """The one overload that fits a function type, with its parameters bound (language.md R9)."""
    if ref.fixed is not None:
        return ref if _fits(compiler, ref.fixed, type) else None
    if type.parameters:
        fitting = tuple(f for f in ref.functions if isinstance(ref.owner, StructDef) or _takes(f, len(ref.bound), type.parameters))
        return FunctionRef(fitting, ref.owner, ref.bound, ref.host) if fitting else None
    found = [(f, i) for f in ref.functions if (i := _instance_of(compiler, ref, f, type)) is not None and _fits(compiler, i, type)]
    if len(found) != 1:
        return None
    function, chosen = found[0]
    bound = tuple((None, v) for v in chosen.parameters)
    return FunctionRef((function,), chosen.owner, bound, ref.host)


def _takes(function: FunctionDef, bound: int, further: int) -> bool:
    """Whether a function that has some parameters bound takes so many further ones."""
    parameters = function.node.signature.parameters
    if any(p.variadic for p in parameters):
        return True
    return sum(1 for p in parameters if p.default is None) <= bound + further <= len(parameters)


def _fits(compiler: Compiler, instance: Instance, type: FunctionType) -> bool:
    own = signature(compiler, instance).type
    if len(own.arguments) != len(type.arguments) or own.result != type.result or (own.raises and not type.raises):
        return False
    return all(a == b or _is_lent_as(a, b) for a, b in zip(own.arguments, type.arguments, strict=True))


def _is_lent_as(own: FunctionArgument, given: FunctionArgument) -> bool:
    """Whether an argument differs only in that the function wants it lent: an adapter can lend it."""
    plain = given.convention in (Convention.BORROWED, Convention.OWNED)
    return own.convention is Convention.LENT and plain and own == replace(given, convention=Convention.LENT)


def function_value(body: Body, operand: Operand, type: Type) -> Operand:
    """A function as a parameter value, or as a run-time value of its own type."""
    compiler = body.compiler
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        operand = Functions(operand.type, operand.span, operand.const.value)
    if not isinstance(operand, Functions) or not isinstance(type, FunctionType):
        return RValue(type, operand.span, body.value(operand))
    chosen = select(compiler, operand.ref, type)
    if chosen is None:
        origin = describe(compiler, operand.ref)
        raise MojoError(CannotConvert(span=operand.span, origin=origin, target=compiler.type_name(type), context="function value"))
    if body.static:
        return Known(type, operand.span, Const(type, chosen))
    target = _instance_of(compiler, chosen, chosen.functions[0], None)
    assert target is not None
    return materialize_instance(body, target, type, operand.span)


def materialize_instance(body: Body, target: Instance, type: FunctionType, span: Span, record: Value | None = None) -> Operand:
    """An instance as a run-time function value: its address, with its environment (`record`, its host's) where it has one."""
    compiler = body.compiler
    compiler.request(body, target, span)
    own = signature(compiler, target).type
    if (type.raises and not own.raises) or type.arguments != own.arguments:
        from mojo_compiler.check.closures import raising_adapter

        target = raising_adapter(compiler, target, type)
        compiler.request(body, target, span)
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
        record = compiler.environment(body, target.environments[0], span)
    target = detached(compiler, target)
    compiler.request(body, target, span)
    made = Value(type)
    plain = FunctionType(type.arguments, type.result, type.raises, False, type.is_async)
    body.emit(Make(made, (literal(Const(plain, target)), record), span=span))
    return RValue(type, span, made)


# ---- requests and environments --------------------------------------------------------------------------------


def request(compiler: Compiler, body: Body, instance: Instance, span: Span) -> None:
    """Note that code being checked calls an instance; its body is checked later, when that code is reached."""
    signature(compiler, instance)
    caller = body.instance
    if caller is None:
        return
    caller.callees.setdefault(instance)
    if instance.state is State.NEW and instance.depth == 0:
        instance.depth = caller.depth + (1 if instance.parameters or instance.owner is not None else 0)
        instance.required_from = (caller, span)
        if instance.depth > MAX_DEPTH:
            raise MojoError(InstantiationTooDeep(span=span, limit=MAX_DEPTH))


def environment(body: Body, host: Instance, span: Span) -> Value:
    """The frame record of a host, as seen from a body: its own, one it was given, or one kept in an outer record."""
    function, own = body.function, body.instance
    if function is None or own is None:
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    if host is own:
        result = Value(RECORD)
        body.emit(FrameAddress(result, span=span))
        return result
    if host in own.environments:
        return function.environments[own.environments.index(host)]
    outer = own.definition.host
    if outer is None or not own.environments:
        raise InternalError(f"{own} cannot reach the frame of {host}")
    record = environment(body, outer, span)
    while outer is not host:
        # Each host keeps the records it was given in its own, so the way out leads from host to host.
        inner, outer = outer, host if host in outer.body.frame_slots else outer.definition.host
        if outer not in inner.body.frame_slots:
            raise InternalError(f"{own} cannot reach the frame of {host}")
        result = Value(RECORD)
        body.emit(FrameSlot(result, record, inner.body.frame_slots[outer], span=span))
        record = result
    return record
