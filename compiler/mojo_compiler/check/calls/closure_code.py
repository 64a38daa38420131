"""The code of an escaping closure, and keeping it alive during a call."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import LValue, Operand, RValue
from mojo_compiler.ir.core import Use
from mojo_compiler.source import Span


def code(body: Body, operand: Operand) -> Operand:
    """The function value inside an escaping one, which has to be kept alive until it has been called (`keep`)."""
    place = body.hold(operand)
    body.kept.append(place)
    field = body.member(LValue(operand.type, operand.span, place, False), 0, operand.span)
    return RValue(field.type, operand.span, body.value(field))


def keep(body: Body, before: int, span: Span) -> None:
    """Keep what `code` was given since there were `before` such values alive up to here."""
    for place in body.kept[before:]:
        if body.block is not None:
            body.emit(Use(place, span=span))
    del body.kept[before:]
