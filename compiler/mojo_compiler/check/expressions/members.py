"""Members and subscripts: fields, methods, aliases, parameters, module members, elements, bound parameters."""

from __future__ import annotations

from functools import partial

from mojo_compiler.check.calls import closures, computed, mlir, variants
from mojo_compiler.check.calls.call_expressions import construct
from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.expressions import displays
from mojo_compiler.check.expressions.expressions import operand_of
from mojo_compiler.check.inference import parameter_binding, parameter_values, type_expressions
from mojo_compiler.check.inference.descriptions import operand_type_name
from mojo_compiler.check.inference.type_expressions import evaluate
from mojo_compiler.check.state import choices
from mojo_compiler.check.state.candidates import NotViable
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.operands import (
    CallArgument,
    Computed,
    FunctionRef,
    Functions,
    Generic,
    IntrinsicOperand,
    Known,
    LValue,
    MlirName,
    ModuleOperand,
    Operand,
    PackOperand,
    UnboundStruct,
)
from mojo_compiler.check.types import members, structs, synthesis
from mojo_compiler.check.types.literals import materialization
from mojo_compiler.check.types.structs import int_type, library_type
from mojo_compiler.diagnostics.calls import DynamicParameter, InvalidCall
from mojo_compiler.diagnostics.core import Advice, Diagnostic, MojoError
from mojo_compiler.diagnostics.types import NoAttribute, NotSubscriptable, UnsupportedExpression
from mojo_compiler.names.definitions import AliasDef, OverloadSet, StructDef
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ANY_TYPE, NONE, Const, FunctionType, StructType, Type, Variadic
from mojo_compiler.types.printing import type_name


def attribute(body: Body, node: tree.Attribute) -> Operand:
    """``value.name``."""
    base = body.expression(node.value)
    return member(body, base, node.name, node.span)


def member(body: Body, base: Operand, name: str, span: Span) -> Operand:
    """A member of an operand. Raises `MojoError` (`NoAttribute`, `UnknownMember`)."""
    checker = body.checker
    match base:
        case MlirName():
            return mlir.named(body, base, name, span)
        case ModuleOperand(module=module):
            found = module.scope.member(name)
            if found is None:
                raise MojoError(checker.modules.unknown_member(module, name, span))
            return operand_of(body, found, span)
        case Generic(unbound=unbound):
            return _unbound_member(body, unbound, name, span)
        case Functions(ref=ref) if name == "__adaptive_set":
            every = variants.adaptive_set(checker, ref)
            element = every[0].type if every else FunctionType((), NONE)
            pack = Variadic(element)
            return Known(pack, span, Const(pack, tuple(map(choices.reference, every))))
        case Functions():
            raise MojoError(NoAttribute(span=span, type=operand_type_name(checker, base), name=name))
        case Known(const=const) if isinstance(const.value, StructType):
            return _static_member(body, const.value, name, span)
    if isinstance(base, Computed) and isinstance(base.type, StructType):
        index = base.type.field_index(name)
        if index >= 0:
            return computed.part(base, index, base.type.fields[index].type, span)
        method = members.method(checker, base.type, name)
        if method is not None and computed.changes(checker, base, name):
            return Functions(NONE, span, method, base)
    base = read(body, base)
    type = base.type
    wrapped = structs.variadic_list(checker, type) if isinstance(type, Variadic) else structs.wrapper(checker, type)
    if wrapped is not None:
        type = wrapped
        base = construct(body, type, [base], span)
    if not isinstance(type, StructType):
        raise MojoError(NoAttribute(span=span, type=operand_type_name(checker, base), name=name))
    return _value_member(body, base, type, name, span)


def _value_member(body: Body, base: Operand, type: StructType, name: str, span: Span) -> Operand:
    checker = body.checker
    structs.complete_soon(checker, type)
    index = type.field_index(name)
    if index >= 0:
        return body.member(base, index, span)
    ref = members.method(checker, type, name)
    if ref is not None:
        return Functions(NONE, span, ref, base)
    found = members.member(checker, type, name)
    if isinstance(found, AliasDef):
        return type_expressions.alias_operand(checker, found, span)
    value = members.parameter(checker, type, name)
    if value is not None:
        return parameter_values.operand_of(value, span)
    materialized = materialization(checker, type)
    if materialized is not None and isinstance(base, Known):
        return member(body, materialize(body, base), name, span)
    if members.method(checker, type, "__getattr__") is not None or members.method(checker, type, "__setattr__") is not None:
        literal_type = library_type(checker, "StringLiteral")
        text = Known(literal_type, span, Const(literal_type, (name.encode(),)))
        return computed.attribute(body, base, CallArgument(text, None, span), span)
    known, hints = partial(members.names, checker, type), partial(_of_string, checker, type, name)
    raise MojoError(NoAttribute(span=span, type=operand_type_name(checker, base), name=name, known=known, hints=hints))


def _of_string(checker: Checker, type: StructType, name: str) -> tuple[Diagnostic, ...]:
    """What helps with a member that only a `String` has of all that hold text."""
    is_text = type.identity.name in ("StringLiteral", "StringRef")
    if not is_text or members.method(checker, library_type(checker, "String"), name) is None:
        return ()
    return (Advice(span=NO_SPAN, advice=f"'String' has it: 'String(text).{name}(...)'"),)


def _static_member(body: Body, type: StructType, name: str, span: Span) -> Operand:
    """``Type.name``: an alias, a parameter, a static method or a method named without its receiver."""
    checker = body.checker
    structs.complete_soon(checker, type)
    found = members.member(checker, type, name)
    if isinstance(found, AliasDef):
        return type_expressions.alias_operand(checker, found, span)
    ref = members.method(checker, type, name)
    if ref is not None:
        return Functions(NONE, span, ref)
    value = members.parameter(checker, type, name)
    if value is not None:
        return parameter_values.operand_of(value, span)
    known = partial(members.names, checker, type, of_value=False)
    raise MojoError(NoAttribute(span=span, type=type_name(type), name=name, known=known))


def _unbound_member(body: Body, unbound: UnboundStruct, name: str, span: Span) -> Operand:
    """A member of a struct whose parameters are still open (language.md T15)."""
    struct: StructDef = unbound.struct

    synthesis.add_members(struct)
    found = struct.members.get(name)
    if isinstance(found, OverloadSet):
        return Functions(NONE, span, FunctionRef(found.functions, struct, unbound.bound))
    const = type_expressions.as_type_const(body.checker, Generic(ANY_TYPE, span, unbound))
    if const is not None:
        return _static_member(body, const.value, name, span)
    raise MojoError(NoAttribute(span=span, type=struct.name, name=name, known=lambda: struct.members))


def subscript(body: Body, node: tree.Subscript) -> Operand:
    """``value[arguments]``: parameters for functions and types, elements for values."""
    base = body.expression(node.value)
    if node.results:
        if isinstance(base, IntrinsicOperand):
            base.results = node.results
            return _subscripted(body, base, node)
        inputs = tree.Subscript(node.span, node.value, node.arguments)
        return closures.bind_results(body, _subscripted(body, base, inputs) if node.arguments else base, node)
    return _subscripted(body, base, node)


def _subscripted(body: Body, base: Operand, node: tree.Subscript) -> Operand:
    checker = body.checker
    match base:
        case MlirName():
            return mlir.subscripted(body, base, node)
        case IntrinsicOperand():
            values = tuple(_static(body, a.value) for a in node.arguments)
            return IntrinsicOperand(NONE, node.span, base.name, values, base.results)
        case Functions(ref=ref, receiver=receiver):
            bound = _parameters(body, node, "call parameter")
            return Functions(NONE, node.span, FunctionRef(ref.functions, ref.owner, (*ref.bound, *bound), ref.host), receiver)
        case Generic(unbound=unbound):
            bound = _parameters(body, node, "type parameter")
            return bind_struct(body, UnboundStruct(unbound.struct, (*unbound.bound, *bound)), node.span)
        case PackOperand(items=items):
            return items[_pack_index(body, node, len(items))]
        case Known(const=const) if isinstance(const.type, Variadic):
            return _variadic_item(body, base, const, node)
        case Known(const=const) if isinstance(const.value, Type):
            return _subscript_type(body, const.value, node)
    base = computed.pin(body, base) if isinstance(base, Computed) and computed.changes(checker, base, "__setitem__") else read(body, base)
    arguments = tuple(_index(body, base.type, a) for a in node.arguments)
    span = node.span
    if isinstance(base.type, FunctionType):
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    call = members.method(checker, base.type, "__call__")
    if members.method(checker, base.type, "__getitem__") is None and call is not None and isinstance(base, LValue | Known):
        bound = _parameters(body, node, "call parameter")
        return Functions(NONE, span, FunctionRef(call.functions, call.owner, bound), base)
    materialized = materialization(checker, base.type)
    if materialized is not None and members.method(checker, base.type, "__getitem__") is None:
        base = materialize(body, base)
    reference = members.method(checker, base.type, "__refitem__") if not body.static else None
    if reference is not None and members.method(checker, base.type, "__setitem__") is None:
        return computed.referred(body, base, reference, arguments, span)
    return computed.element(body, base, arguments, span)


def _subscript_type(body: Body, type: Type, node: tree.Subscript) -> Operand:
    """``Type[]`` of a type without open parameters, which changes nothing."""
    if not node.arguments:
        return Known(ANY_TYPE, node.span, type_const(type))
    raise MojoError(NotSubscriptable(span=node.span, type=type_name(type)))


def _static(body: Body, node: tree.Expr, context: str = "call parameter") -> Operand:
    """Check an expression in the parameter domain."""
    inner = Body(body.checker, body.scope, parameter_context=context)
    return inner.read(node)


def _parameters(body: Body, node: tree.Subscript, context: str) -> tuple[tuple[str | None, Const], ...]:
    out: list[tuple[str | None, Const]] = []
    for argument in node.arguments:
        if argument.star or isinstance(argument.value, tree.Slice):
            raise MojoError(UnsupportedExpression(span=argument.span, what="unpacking parameters"))
        operand = _static(body, argument.value, context)
        out.append((argument.keyword, parameter_values.as_const(body.checker, operand, argument.value.span, context)))
    return tuple(out)


def bind_struct(body: Body, unbound: UnboundStruct, span: Span) -> Operand:
    """Bind what is given; the result is a type once nothing required is open."""
    required = [p.name for p in unbound.struct.node.parameters if p.default is None and not p.variadic]
    names = [p.name for p in unbound.struct.node.parameters]
    positional = sum(1 for k, _ in unbound.bound if k is None)
    given = set(names[:positional]) | {k for k, _ in unbound.bound}
    total = len(unbound.bound)
    if all(name in given for name in required) or total > len(names):
        try:
            type = parameter_binding.bind(body.checker, unbound.struct, unbound.bound)
        except NotViable as reason:
            raise MojoError(InvalidCall(span=span, name=unbound.struct.name, reason=str(reason))) from None
        return Known(ANY_TYPE, span, type_const(type))
    return Generic(ANY_TYPE, span, unbound)


def _pack_index(body: Body, node: tree.Subscript, count: int) -> int:
    checker = body.checker
    const = evaluate(checker, node.arguments[0].value, body.scope, int_type(checker))
    index = int(const.value[0])
    if not 0 <= index < count:
        raise MojoError(InvalidCall(span=node.span, name="[]", reason=f"index {index} is out of range for {count} elements"))
    return index


def _variadic_item(body: Body, base: Operand, const: Const, node: tree.Subscript) -> Operand:
    """An element of a type pack parameter."""
    index = _pack_index(body, node, len(const.value))
    return Known(ANY_TYPE, node.span, type_const(const.value[index]))


def _index(body: Body, base: Type, argument: tree.ArgumentExpr) -> CallArgument:
    if argument.star:
        raise MojoError(UnsupportedExpression(span=argument.span, what="unpacking"))
    node = argument.value
    operand = displays.slice_display(body, node, base) if isinstance(node, tree.Slice) else body.expression(node)
    return CallArgument(operand, argument.keyword, node.span, node)
