"""Displays: tuples, lists, init expressions, slices."""

from __future__ import annotations

from mojo_compiler.check.calls.call_expressions import construct, invoke
from mojo_compiler.check.calls.conversion_emission import convert
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.calls.tuples import make_tuple, parts_of, whole_of
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Functions, Operand
from mojo_compiler.check.types import members, structs
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import InitExpressionOnMemory, MissingInitField, NotAType, UnknownInitField, UnsupportedExpression
from mojo_compiler.names.definitions import OverloadSet
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import NONE, Passing, StructType, Type
from mojo_compiler.types.printing import type_name


def tuple_display(body: Body, node: tree.Tuple, expected: Type | None = None) -> Operand:
    """``(a, b)``: a `Tuple` of the materialized elements, or of the types an expected tuple has (T21)."""
    wanted = structs.tuple_types(body.checker, expected) if expected is not None else None
    return _sequence(body, node.items, "Tuple", node.span, wanted)


def list_display(body: Body, node: tree.ListDisplay) -> Operand:
    """``[a, b]``: a `ListLiteral` (T22)."""
    return _sequence(body, node.items, "ListLiteral", node.span, None)


def _sequence(body: Body, items: tuple[tree.Expr, ...], struct: str, span: Span, wanted: tuple[Type, ...] | None) -> Operand:
    operands = [body.read(item) for item in items]
    if wanted is not None and len(wanted) == len(operands):
        operands = [convert(body, o, t, "tuple element") for o, t in zip(operands, wanted, strict=True)]
    else:
        operands = [materialize(body, o) for o in operands]
    return make_tuple(body, operands, struct, span)


def dict_display(body: Body, node: tree.DictDisplay | tree.SetDisplay) -> Operand:
    """``{k: v}`` and ``{a, b}``: no Mojo type has such a literal (T23), Python's do (Appendix C, 11)."""
    checker = body.checker
    is_dict = isinstance(node, tree.DictDisplay)
    if isinstance(node, tree.DictDisplay):
        parts = [p for item in zip(node.keys, node.values, strict=True) for p in item]
    else:
        parts = list(node.items)
    if any(isinstance(part, tree.Star) for part in parts):
        raise MojoError(UnsupportedExpression(span=node.span, what="unpacking"))
    target = library_type(checker, "PythonObject")
    operands = [convert(body, body.read(p), target, "dictionary" if is_dict else "set", p.span) for p in parts]
    maker = checker.prelude.definition("_dict_display" if is_dict else "_set_display")
    assert isinstance(maker, OverloadSet)
    callee = Functions(NONE, node.span, FunctionRef(maker.functions))
    return invoke(body, callee, [CallArgument(o, None, o.span) for o in operands], node.span)


def slice_display(body: Body, node: tree.Slice, base: Type | None = None) -> Operand:
    """``a:b:c`` in a subscript: what the base's static ``__slice__`` makes, else a `slice` (T24); omitted parts are None."""
    parts = [body.none(node.span) if part is None else body.read(part) for part in (node.lower, node.upper, node.step)]
    own = members.method(body.checker, base, "__slice__") if base is not None else None
    if own is not None:
        return invoke(body, Functions(NONE, node.span, own), [CallArgument(p, None, p.span) for p in parts], node.span)
    return construct(body, library_type(body.checker, "slice"), parts, node.span)


def init(body: Body, node: tree.Init) -> Operand:
    """``T {field: value}`` for register-passable types (S9)."""
    checker = body.checker
    const = as_type_const(checker, body.expression(node.type))
    if const is None or not isinstance(const.value, StructType):
        raise MojoError(NotAType(span=node.type.span))
    type = const.value
    structs.complete_soon(checker, type)
    if type.kind is Passing.MEMORY and "register_passable" not in structs.definition(checker, type).decorators:
        raise MojoError(InitExpressionOnMemory(span=node.span, type=type_name(type)))
    values = _field_values(body, node, type)
    if all(v.type.is_trivial for v in values) and type.is_trivial:
        return body.make(type, values, node.span)
    parts = parts_of(body, type, node.span)
    for i, value in enumerate(values):
        body.initialise(parts.member(i, value.type), value, node.span)
    return whole_of(body, parts, node.span)


def _field_values(body: Body, node: tree.Init, type: StructType) -> list[Operand]:
    given: dict[str, Operand] = {}
    for item in node.fields:
        assert item.keyword is not None
        index = type.field_index(item.keyword)
        if index < 0:
            raise MojoError(
                UnknownInitField(span=item.span, type=type_name(type), name=item.keyword, known=lambda: [f.name for f in type.fields])
            )
        field = type.fields[index]
        given[field.name] = convert(body, body.read_as(item.value, field.type), field.type, "field initializer", item.value.span)
    for field in type.fields:
        if field.name not in given:
            raise MojoError(MissingInitField(span=node.span, name=field.name))
    return [given[f.name] for f in type.fields]
