"""Functions the checker implements: addresses of lvalues, ``rebind``, packs (language.md O22, P57)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mojo_compiler.check.operands import Known, LValue, MagicOperand, Operand, RValue, Temporary
from mojo_compiler.check.parameters import as_const
from mojo_compiler.diagnostics.calls import InvalidCall
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import ImmutableArgument
from mojo_compiler.ir.core import Move, Place, Pointee
from mojo_compiler.names.definitions import Magic
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Pointer

if TYPE_CHECKING:
    from mojo_compiler.check.body import Body


def call(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    """Call a magic function."""
    return _FUNCTIONS[callee.name](body, callee, node)


def _one(node: tree.Call, name: str) -> tree.Expr:
    if len(node.arguments) != 1:
        raise MojoError(InvalidCall(span=node.span, name=name, reason=f"expected 1 positional argument, got {len(node.arguments)}"))
    return node.arguments[0].value


def _lvalue_as_address(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    operand = body.read(_one(node, callee.name))
    if not isinstance(operand, LValue):
        raise MojoError(ImmutableArgument(span=operand.span))
    value = body.address(operand.place, node.span)
    return RValue(value.type, node.span, value)


def _pointee(body: Body, callee: MagicOperand, node: tree.Call) -> Place:
    operand = body.read(_one(node, callee.name))
    if not isinstance(operand.type, Pointer):
        reason = f"argument #0 cannot be converted from '{body.compiler.operand_type_name(operand)}' to '!kgen.pointer'"
        raise MojoError(InvalidCall(span=node.span, name=callee.name, reason=reason))
    return Place(Pointee(body.value(operand)), operand.type.element)


def _address_as_lvalue(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    place = _pointee(body, callee, node)
    return LValue(place.type, node.span, place, True)


def _address_as_uninit_lvalue(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    place = _pointee(body, callee, node)
    return LValue(place.type, node.span, place, True, "@uninitialised")


def _address_as_owned_value(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    place = _pointee(body, callee, node)
    if place.type.is_trivial:
        return LValue(place.type, node.span, place, False)
    held = body.temporary(place.type, node.span)
    body.emit(Move(held, place, False, True, span=node.span))
    return Temporary(place.type, node.span, held)


def _rebind(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    operand = body.read(_one(node, callee.name))
    target = body.compiler.as_type_const(callee.parameters[0]) if callee.parameters else None
    if target is None:
        raise MojoError(InvalidCall(span=node.span, name="rebind", reason="callee expects 1 input parameter, but 0 were specified"))
    operand = operand if operand.type == target.value else body.compiler.materialize(body, operand)
    if operand.type != target.value:
        a, b = body.compiler.operand_type_name(operand), body.compiler.type_name(target.value)
        reason = f"rebind input type '{a}' does not match result type '{b}'"
        raise MojoError(InvalidCall(span=node.span, name="rebind", reason=reason))
    return operand


def _pack_get(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    operand = body.read(_one(node, callee.name))
    compiler = body.compiler
    index = callee.parameters[0]
    assert isinstance(index, Known)
    const = index.const
    while isinstance(const.value, tuple):
        from mojo_compiler.types.core import Const

        const = Const(const.type, const.value[0])
    if not isinstance(const.value, int) or not 0 <= const.value < len(getattr(operand.type, "elements", ())):
        raise MojoError(InvalidCall(span=node.span, name=callee.name, reason="index is out of range"))
    _ = compiler
    return body.member(operand, const.value, node.span)


def _param_return(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    """``param_return[values]()`` or ``param_return[values]``: what the output parameters are bound to (P27)."""
    return give_results(body, callee, node.span)


def give_results(body: Body, callee: MagicOperand, span: Span) -> Operand:
    """Record the output parameters' values. Raises `MojoError` if they are not as many as the function declares."""
    instance = body.instance
    outputs = instance.definition.node.signature.results if instance is not None else ()
    if instance is None or len(outputs) != len(callee.parameters):
        reason = f"function has {len(outputs)} output parameters, but {len(callee.parameters)} were given"
        raise MojoError(InvalidCall(span=span, name="param_return", reason=reason))
    for output, operand in zip(outputs, callee.parameters, strict=True):
        const = as_const(body.compiler, operand, operand.span)
        converted = body.compiler.convert_parameter(output, const, body.scope)
        if converted is None:
            raise MojoError(InvalidCall(span=span, name="param_return", reason=f"value of '{output.name}' has another type"))
        instance.outputs[output.name] = converted[0]
    return body.none(span)


def _later(name: str) -> Callable[[Body, MagicOperand, tree.Call], Operand]:
    """A function of `searching`, which builds on calls and is loaded when it is used."""

    def run(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
        from mojo_compiler.check import searching

        rule: Callable[[Body, MagicOperand, tree.Call], Operand] = getattr(searching, name)
        return rule(body, callee, node)

    return run


def _display(body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
    from mojo_compiler.check import showing

    return showing.display(body, node)


_FUNCTIONS: dict[str, Callable[[Body, MagicOperand, tree.Call], Operand]] = {
    "__get_lvalue_as_address": _lvalue_as_address,
    "__get_address_as_lvalue": _address_as_lvalue,
    "__get_address_as_uninit_lvalue": _address_as_uninit_lvalue,
    "__get_address_as_owned_value": _address_as_owned_value,
    "rebind": _rebind,
    "__pack_get": _pack_get,
    "param_return": _param_return,
    "__autotune": _later("autotune"),
    "__autotune_fork": _later("autotune_fork"),
    "__search": _later("search"),
    "display": _display,
    "__cost_of": _later("cost_of"),
}


def definitions() -> list[Magic]:
    """The magic functions, to be put into the prelude."""
    return [Magic(name, NO_SPAN) for name in _FUNCTIONS]
