"""Tuples and list literals made of checked elements (language.md T21, T22)."""

from __future__ import annotations

from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import CallArgument, Known, LValue, Operand, Temporary
from mojo_compiler.check.types import structs
from mojo_compiler.diagnostics.calls import InvalidCall
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.ir.core import Local, Move, Place
from mojo_compiler.names.definitions import StructDef
from mojo_compiler.source import Span
from mojo_compiler.types.core import Const, StructType, Type


def constructed(body: Body, struct: StructDef, types: tuple[Type, ...] | None, arguments: list[CallArgument], span: Span) -> Operand | None:
    """``Tuple(a, b)`` and ``ListLiteral(a, b)``, with their types or without: the display of the elements. None for other structs."""
    checker = body.checker
    if struct not in (checker.prelude.struct("Tuple"), checker.prelude.struct("ListLiteral")) or any(a.keyword for a in arguments):
        return None
    operands = [a.early or read(body, a.operand) for a in arguments]
    if len(operands) == 1 and isinstance(operands[0].type, StructType) and operands[0].type.identity is struct.identity:
        return operands[0]
    if types is None:
        return make_tuple(body, [materialize(body, o) for o in operands], struct.name, span)
    if len(types) != len(operands):
        reason = f"expected {len(types)} positional argument{'s' * (len(types) != 1)}, got {len(operands)}"
        raise MojoError(InvalidCall(span=span, name=struct.name, reason=reason))
    elements = [checker.rules.convert(body, o, t, f"'{struct.name}' element") for o, t in zip(operands, types, strict=True)]
    return make_tuple(body, elements, struct.name, span)


def converted(body: Body, operand: Operand, target: Type) -> Operand:
    """A tuple with each element converted to that of another tuple type. Constants are literals: none loses anything."""
    checker, span = body.checker, operand.span
    wanted = structs.tuple_types(checker, target)
    assert wanted is not None
    integer, literal = structs.int_type(checker), structs.library_type(checker, "IntLiteral")
    elements: list[Operand] = []
    for element, type in zip(elements_of(body, operand, len(wanted), span), wanted, strict=True):
        given = element
        if isinstance(element, Known) and element.type == integer and type != integer:
            given = Known(literal, span, Const(literal, element.const.value))
        elements.append(checker.rules.convert(body, given, type, "tuple element"))
    return make_tuple(body, elements, "Tuple", span)


def elements_of(body: Body, value: Operand, count: int, span: Span) -> list[Operand]:
    """The elements of a tuple; those of a temporary are given up one by one."""
    storage = body.member(value, 0, span)
    parts = [body.member(storage, i, span) for i in range(count)]
    if isinstance(value, Temporary):
        return [Temporary(p.type, span, p.place, True) if isinstance(p, LValue) and not p.type.is_trivial else p for p in parts]
    return parts


def make_tuple(body: Body, operands: list[Operand], struct: str, span: Span) -> Operand:
    """Build a `Tuple` or `ListLiteral` of checked elements."""
    type = structs.tuple_type(body.checker, tuple(o.type for o in operands), struct)
    if all(isinstance(o, Known) for o in operands):
        payload = tuple(o.const.value for o in operands if isinstance(o, Known))
        return Known(type, span, Const(type, (payload,)))
    storage = type.fields[0].type
    if type.is_trivial:
        return body.make(type, [body.make(storage, operands, span)], span)
    pack, parts = parts_of(body, storage, span), parts_of(body, type, span)
    for i, operand in enumerate(operands):
        body.initialise(pack.member(i, operand.type), operand, span)
    body.emit(Move(parts.member(0, storage), pack, True, True, final=True, span=span))
    return whole_of(body, parts, span)


def parts_of(body: Body, type: Type, span: Span) -> Place:
    """Storage whose fields are made one by one."""
    place = body.temporary(type, span)
    assert isinstance(place.base, Local)
    place.base.partial_ok = True
    return place


def whole_of(body: Body, parts: Place, span: Span) -> Operand:
    """The value whose fields have all been made."""
    place = body.temporary(parts.type, span)
    body.emit(Move(place, parts, True, True, final=True, span=span))
    return Temporary(parts.type, span, place)
