"""Functions the checker implements: addresses of lvalues, ``rebind``, packs (language.md O22, P57)."""

from __future__ import annotations

from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.inference.descriptions import operand_type_name, unfit_argument
from mojo_compiler.check.inference.parameter_values import as_const, convert_parameter
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import IntrinsicOperand, Known, LValue, Operand, RValue, Temporary
from mojo_compiler.diagnostics.calls import InvalidCall
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import ImmutableArgument
from mojo_compiler.ir.core import Move, Place, Pointee
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const, Pointer
from mojo_compiler.types.printing import type_name


def _one(node: tree.CallExpr, name: str) -> tree.Expr:
    if len(node.arguments) != 1:
        raise MojoError(InvalidCall(span=node.span, name=name, reason=f"expected 1 positional argument, got {len(node.arguments)}"))
    return node.arguments[0].value


def lvalue_as_address(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``__get_lvalue_as_address(x)``: the address of a place, as a pointer value."""
    operand = body.read(_one(node, callee.name))
    if not isinstance(operand, LValue):
        raise MojoError(ImmutableArgument(span=operand.span))
    value = body.address(operand.place, node.span)
    return RValue(value.type, node.span, value)


def _pointee(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Place:
    operand = body.read(_one(node, callee.name))
    if isinstance(operand, LValue) and isinstance(operand.place.base, Pointee) and not isinstance(operand.type, Pointer):
        return operand.place  # an element that is no copy stands for its address
    if not isinstance(operand.type, Pointer):
        reason = unfit_argument(0, "", operand_type_name(body.checker, operand), "!kgen.pointer")
        raise MojoError(InvalidCall(span=node.span, name=callee.name, reason=reason))
    return Place(Pointee(body.value(operand)), operand.type.element)


def address_as_lvalue(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``__get_address_as_lvalue(p)``: what a pointer points to, as a place."""
    place = _pointee(body, callee, node)
    return LValue(place.type, node.span, place, True)


def address_as_uninit_lvalue(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``__get_address_as_uninit_lvalue(p)``: the same for a place that holds nothing yet."""
    place = _pointee(body, callee, node)
    return LValue(place.type, node.span, place, True, uninitialised=True)


def address_as_owned_value(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``__get_address_as_owned_value(p)``: what a pointer points to, which ends there."""
    place = _pointee(body, callee, node)
    if place.type.is_trivial:
        return LValue(place.type, node.span, place, False)
    held = body.temporary(place.type, node.span)
    body.emit(Move(held, place, True, True, final=True, span=node.span))
    return Temporary(place.type, node.span, held)


def rebind(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``rebind[T](x)``: the operand, whose type must be T. Raises `MojoError`."""
    operand = body.read(_one(node, callee.name))
    target = as_type_const(body.checker, callee.parameters[0]) if callee.parameters else None
    if target is None:
        raise MojoError(InvalidCall(span=node.span, name="rebind", reason="callee expects 1 input parameter, but 0 were specified"))
    operand = operand if operand.type == target.value else materialize(body, operand)
    if operand.type != target.value:
        a, b = operand_type_name(body.checker, operand), type_name(target.value)
        reason = f"rebind input type '{a}' does not match result type '{b}'"
        raise MojoError(InvalidCall(span=node.span, name="rebind", reason=reason))
    return operand


def pack_get(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``__pack_get[i](pack)``: an element of a pack."""
    operand = body.read(_one(node, callee.name))
    checker = body.checker
    index = callee.parameters[0]
    assert isinstance(index, Known)
    const = index.const
    while isinstance(const.value, tuple):
        const = Const(const.type, const.value[0])
    if not isinstance(const.value, int) or not 0 <= const.value < len(getattr(operand.type, "elements", ())):
        raise MojoError(InvalidCall(span=node.span, name=callee.name, reason="index is out of range"))
    _ = checker
    return body.member(operand, const.value, node.span)


def param_return(body: Body, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
    """``param_return[values]()`` or ``param_return[values]``: what the output parameters are bound to (P27)."""
    return give_results(body, callee, node.span)


def give_results(body: Body, callee: IntrinsicOperand, span: Span) -> Operand:
    """Record the output parameters' values. Raises `MojoError` if they are not as many as the function declares."""
    instance = body.instance
    outputs = instance.definition.node.signature.results if instance is not None else ()
    if instance is None or len(outputs) != len(callee.parameters):
        reason = f"function has {len(outputs)} output parameters, but {len(callee.parameters)} were given"
        raise MojoError(InvalidCall(span=span, name="param_return", reason=reason))
    for output, operand in zip(outputs, callee.parameters, strict=True):
        const = as_const(body.checker, operand, operand.span)
        converted = convert_parameter(body.checker, output, const, body.scope)
        if converted is None:
            raise MojoError(InvalidCall(span=span, name="param_return", reason=f"value of '{output.name}' has another type"))
        instance.outputs[output.name] = converted[0]
    return body.none(span)
