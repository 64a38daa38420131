"""``__mlir_type``, ``__mlir_attr`` and ``__mlir_op`` (language.md P58)."""

from __future__ import annotations

from mojo_compiler.check.inference.parameter_values import as_const
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import Generic, Known, MlirName, Operand
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import BadMlirAttribute, BadMlirType, UnregisteredOperation
from mojo_compiler.dialects.core import find
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ANY_TYPE, NONE, Const
from mojo_compiler.types.mlir import parse_attribute, parse_type

PREFIXES = {"__mlir_op", "__mlir_type", "__mlir_attr"}


def named(body: Body, base: MlirName, name: str, span: Span) -> Operand:
    """``__mlir_type.`i1` ``, ``__mlir_attr.`true` ``, ``__mlir_op.`index.add` ``."""
    match base.kind:
        case "__mlir_type":
            return _type([name], span)
        case "__mlir_attr":
            return _attribute([name], span)
    if find(name) is None:
        raise MojoError(UnregisteredOperation(span=span, name=name))
    return MlirName(NONE, span, base.kind, name)


def subscripted(body: Body, base: MlirName, node: tree.Subscript) -> Operand:
    """``__mlir_type[pieces]``, ``__mlir_attr[pieces]``, and an operation's attributes."""
    if base.kind == "__mlir_op":
        attributes = dict(_attributes(body, node))
        return MlirName(NONE, node.span, base.kind, base.name, {**base.attributes, **attributes})
    pieces = [_piece(body, a.value) for a in node.arguments]
    return _type(pieces, node.span) if base.kind == "__mlir_type" else _attribute(pieces, node.span)


def _piece(body: Body, node: tree.Expr) -> str | Const:
    """A piece of spelling: backticked text as it is, anything else evaluated (a unary ``+`` only marks a hole)."""
    if isinstance(node, tree.Name) and node.span.text.startswith("`"):
        return node.id
    if isinstance(node, tree.Unary) and node.op == "+":
        node = node.operand
    return _evaluate(body, node)


def _evaluate(body: Body, node: tree.Expr) -> Const:
    operand = Body(body.checker, body.scope, parameter_context="type parameter").read(node)
    if isinstance(operand, Generic):
        const = as_type_const(body.checker, operand)
        if const is not None:
            return const
    return as_const(body.checker, operand, node.span, "type parameter")


def _attributes(body: Body, node: tree.Subscript) -> list[tuple[str, Const]]:
    out: list[tuple[str, Const]] = []
    for argument in node.arguments:
        name, value = argument.keyword, argument.value
        if name is None and isinstance(value, tree.Slice) and isinstance(value.lower, tree.Name) and value.upper is not None:
            name, value = value.lower.id, value.upper
        if name is None:
            raise MojoError(BadMlirAttribute(span=argument.span, reason="expected 'name=value'"))
        const = _evaluate(body, value)
        out.append((name, type_const(NONE) if const.type == NONE else const))
    return out


def _type(pieces: list[str] | list[str | Const], span: Span) -> Operand:
    try:
        return Known(ANY_TYPE, span, type_const(parse_type(pieces)))
    except ValueError as error:
        raise MojoError(BadMlirType(span=span, reason=str(error))) from None


def _attribute(pieces: list[str] | list[str | Const], span: Span) -> Operand:
    try:
        const = parse_attribute(pieces)
    except ValueError as error:
        raise MojoError(BadMlirAttribute(span=span, reason=str(error))) from None
    return Known(const.type, span, const)


def operation(body: Body, callee: MlirName, operands: list[Operand], span: Span) -> Operand:
    """Apply a primitive operation to operands; literals become machine words as arguments of `Int` would."""
    if callee.kind != "__mlir_op" or not callee.name:
        raise MojoError(UnregisteredOperation(span=span, name=callee.name or callee.kind))
    return body.apply(callee.name, operands, span, callee.attributes)
