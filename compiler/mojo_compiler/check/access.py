"""Members and subscripts: fields, methods, aliases, parameters, module members, elements, bound parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mojo_compiler.check import adaptive, closures, displays, elements, mlir, parameters, structs
from mojo_compiler.check.operands import (
    CallArgument,
    Computed,
    FunctionRef,
    Functions,
    Generic,
    Known,
    LValue,
    MagicOperand,
    MlirName,
    ModuleOperand,
    Operand,
    Pack,
    UnboundStruct,
)
from mojo_compiler.check.resolve import NotViable
from mojo_compiler.diagnostics.calls import DynamicParameter, InvalidCall
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.names import UnknownMember
from mojo_compiler.diagnostics.types import NoAttribute, NotSubscriptable, UnsupportedExpression
from mojo_compiler.names.definitions import AliasDef, OverloadSet, StructDef
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ANY_TYPE, NONE, Const, DType, FunctionType, StructType, Type, Variadic

if TYPE_CHECKING:
    from mojo_compiler.check.body import Body


# ---- attributes -----------------------------------------------------------------------------------------------


def attribute(body: Body, node: tree.Attribute) -> Operand:
    """``value.name``."""
    base = body.expression(node.value)
    return member(body, base, node.name, node.span)


def member(body: Body, base: Operand, name: str, span: Span) -> Operand:
    """A member of an operand. Raises `MojoError` (`NoAttribute`, `UnknownMember`)."""
    compiler = body.compiler
    match base:
        case MlirName():
            return mlir.named(body, base, name, span)
        case ModuleOperand(module=module):
            found = module.scope.member(name)
            if found is None:
                raise MojoError(UnknownMember(span=span, module=".".join(module.path), name=name))
            from mojo_compiler.check.expressions import operand_of

            return operand_of(body, found, span)
        case Generic(unbound=unbound):
            return _unbound_member(body, unbound, name, span)
        case Functions(ref=ref) if name == "__adaptive_set":
            every = adaptive.adaptive_set(compiler, ref)
            element = every[0].type if every else FunctionType((), NONE)
            pack = Variadic(element)
            return Known(pack, span, Const(pack, tuple(map(adaptive.reference, every))))
        case Functions():
            raise MojoError(NoAttribute(span=span, type=compiler.operand_type_name(base), name=name))
        case Known(const=const) if isinstance(const.value, StructType):
            return _static_member(body, const.value, name, span)
    if isinstance(base, Computed) and isinstance(base.type, StructType):
        index = base.type.field_index(name)
        if index >= 0:
            return elements.part(base, index, base.type.fields[index].type, span)
        method = structs.method(compiler, base.type, name)
        if method is not None and elements.changes(compiler, base, name):
            return Functions(NONE, span, method, base)
    base = compiler.read(body, base)
    type = base.type
    wrapped = structs.variadic_list(compiler, type) if isinstance(type, Variadic) else structs.wrapper(compiler, type)
    if wrapped is not None:
        from mojo_compiler.check.invocation import construct

        type = wrapped
        base = construct(body, type, [base], span)
    if not isinstance(type, StructType):
        raise MojoError(NoAttribute(span=span, type=compiler.operand_type_name(base), name=name))
    return _value_member(body, base, type, name, span)


def _value_member(body: Body, base: Operand, type: StructType, name: str, span: Span) -> Operand:
    compiler = body.compiler
    structs.complete_soon(compiler, type)
    index = type.field_index(name)
    if index >= 0:
        return body.member(base, index, span)
    ref = structs.method(compiler, type, name)
    if ref is not None:
        return Functions(NONE, span, ref, base)
    found = structs.member(compiler, type, name)
    if isinstance(found, AliasDef):
        return parameters.alias_operand(compiler, found, span)
    value = structs.parameter(compiler, type, name)
    if value is not None:
        return parameters.operand_of(value, span)
    materialized = compiler.materialization(type)
    if materialized is not None and isinstance(base, Known):
        return member(body, compiler.materialize(body, base), name, span)
    if structs.method(compiler, type, "__getattr__") is not None or structs.method(compiler, type, "__setattr__") is not None:
        literal_type = compiler.struct_type("StringLiteral")
        text = Known(literal_type, span, Const(literal_type, (name.encode(),)))
        return elements.attribute(body, base, CallArgument(text, None, span), span)
    raise MojoError(NoAttribute(span=span, type=compiler.operand_type_name(base), name=name))


def _static_member(body: Body, type: StructType, name: str, span: Span) -> Operand:
    """``Type.name``: an alias, a parameter, a static method or a method named without its receiver."""
    compiler = body.compiler
    structs.complete_soon(compiler, type)
    found = structs.member(compiler, type, name)
    if isinstance(found, AliasDef):
        return parameters.alias_operand(compiler, found, span)
    ref = structs.method(compiler, type, name)
    if ref is not None:
        return Functions(NONE, span, ref)
    value = structs.parameter(compiler, type, name)
    if value is not None:
        return parameters.operand_of(value, span)
    raise MojoError(NoAttribute(span=span, type=compiler.type_name(type), name=name))


def _unbound_member(body: Body, unbound: UnboundStruct, name: str, span: Span) -> Operand:
    """A member of a struct whose parameters are still open (language.md T15)."""
    struct: StructDef = unbound.struct
    from mojo_compiler.check import synthesis

    synthesis.add_members(struct)
    found = struct.members.get(name)
    if isinstance(found, OverloadSet):
        return Functions(NONE, span, FunctionRef(found.functions, struct, unbound.bound))
    const = parameters.as_type_const(body.compiler, Generic(ANY_TYPE, span, unbound))
    if const is not None:
        return _static_member(body, const.value, name, span)
    raise MojoError(NoAttribute(span=span, type=struct.name, name=name))


# ---- subscripts -----------------------------------------------------------------------------------------------


def subscript(body: Body, node: tree.Subscript) -> Operand:
    """``value[arguments]``: parameters for functions and types, elements for values."""
    base = body.expression(node.value)
    if node.results:
        if isinstance(base, MagicOperand):
            base.results = node.results
            return _subscripted(body, base, node)
        inputs = tree.Subscript(node.span, node.value, node.arguments)
        return closures.bind_results(body, _subscripted(body, base, inputs) if node.arguments else base, node)
    return _subscripted(body, base, node)


def _subscripted(body: Body, base: Operand, node: tree.Subscript) -> Operand:
    compiler = body.compiler
    match base:
        case MlirName():
            return mlir.subscripted(body, base, node)
        case MagicOperand():
            values = tuple(_static(body, a.value) for a in node.arguments)
            return MagicOperand(NONE, node.span, base.name, values, base.results)
        case Functions(ref=ref, receiver=receiver):
            bound = _parameters(body, node, "call parameter")
            return Functions(NONE, node.span, FunctionRef(ref.functions, ref.owner, (*ref.bound, *bound), ref.host), receiver)
        case Generic(unbound=unbound):
            bound = _parameters(body, node, "type parameter")
            return bind_struct(body, UnboundStruct(unbound.struct, (*unbound.bound, *bound)), node.span)
        case Pack(items=items):
            return items[_pack_index(body, node, len(items))]
        case Known(const=const) if isinstance(const.type, Variadic):
            return _variadic_item(body, base, const, node)
        case Known(const=const) if isinstance(const.value, Type):
            return _subscript_type(body, const.value, node)
    if isinstance(base, Computed) and elements.changes(compiler, base, "__setitem__"):
        base = elements.pin(body, base)
    else:
        base = compiler.read(body, base)
    arguments = tuple(_index(body, base.type, a) for a in node.arguments)
    span = node.span
    if isinstance(base.type, FunctionType):
        raise MojoError(DynamicParameter(span=span, context="call parameter"))
    call = structs.method(compiler, base.type, "__call__")
    if structs.method(compiler, base.type, "__getitem__") is None and call is not None and isinstance(base, LValue | Known):
        bound = _parameters(body, node, "call parameter")
        return Functions(NONE, span, FunctionRef(call.functions, call.owner, bound), base)
    materialized = compiler.materialization(base.type)
    if materialized is not None and structs.method(compiler, base.type, "__getitem__") is None:
        base = compiler.materialize(body, base)
    return elements.element(body, base, arguments, span)


def _subscript_type(body: Body, type: Type, node: tree.Subscript) -> Operand:
    """``Type[]`` of a type without open parameters, which changes nothing."""
    if not node.arguments:
        return Known(ANY_TYPE, node.span, type_const(type))
    raise MojoError(NotSubscriptable(span=node.span, type=body.compiler.type_name(type)))


def _static(body: Body, node: tree.Expr, context: str = "call parameter") -> Operand:
    """Check an expression in the parameter domain."""
    from mojo_compiler.check.body import Body as Static

    inner = Static(body.compiler, body.scope, parameter_context=context)
    return inner.read(node)


def _parameters(body: Body, node: tree.Subscript, context: str) -> tuple[tuple[str | None, Const], ...]:
    out: list[tuple[str | None, Const]] = []
    for argument in node.arguments:
        if argument.star or isinstance(argument.value, tree.Slice):
            raise MojoError(UnsupportedExpression(span=argument.span, what="unpacking parameters"))
        operand = _static(body, argument.value, context)
        out.append((argument.keyword, parameters.as_const(body.compiler, operand, argument.value.span, context)))
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
            type = structs.bind(body.compiler, unbound.struct, unbound.bound)
        except NotViable as reason:
            raise MojoError(InvalidCall(span=span, name=unbound.struct.name, reason=str(reason))) from None
        return Known(ANY_TYPE, span, type_const(type))
    return Generic(ANY_TYPE, span, unbound)


def _pack_index(body: Body, node: tree.Subscript, count: int) -> int:
    compiler = body.compiler
    const = compiler.evaluate(node.arguments[0].value, body.scope, compiler.int_type)
    index = int(const.value[0])
    if not 0 <= index < count:
        raise MojoError(InvalidCall(span=node.span, name="[]", reason=f"index {index} is out of range for {count} elements"))
    return index


def _variadic_item(body: Body, base: Operand, const: Const, node: tree.Subscript) -> Operand:
    """An element of a type pack parameter."""
    index = _pack_index(body, node, len(const.value))
    return Known(ANY_TYPE, node.span, type_const(const.value[index]))


def _index(body: Body, base: Type, argument: tree.Argument) -> CallArgument:
    if argument.star:
        raise MojoError(UnsupportedExpression(span=argument.span, what="unpacking"))
    node = argument.value
    operand = displays.slice_display(body, node, base) if isinstance(node, tree.Slice) else body.expression(node)
    return CallArgument(operand, argument.keyword, node.span, node)


__all__ = ["DType", "attribute", "member", "subscript"]
