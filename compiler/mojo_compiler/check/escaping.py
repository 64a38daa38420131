"""Function values that outlive the function around them: ``fn(…) escaping -> R`` (language.md T27, P38).

Such a type is the library's `EscapingClosure`, whose parameter is the capturing function type: the function value and,
counted, the copies that the closure made when it was defined. Its code reaches them through a record of the same layout as
the frame record of the function that declares it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mojo_compiler.check import functions
from mojo_compiler.check.operands import CallArgument, FunctionRef, Functions, Known, LValue, Operand, RValue, Temporary
from mojo_compiler.check.variables import LocalVar, variable_operand
from mojo_compiler.diagnostics.calls import CapturesByReference
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.ir.core import Place, Use, Value
from mojo_compiler.source import Span
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ESCAPING, Const, FunctionType, StructType, Type

if TYPE_CHECKING:
    from mojo_compiler.check.body import Body
    from mojo_compiler.check.compiler import Compiler


def struct_of(compiler: Compiler, type: FunctionType) -> StructType:
    """The library type of escaping values of a capturing function type."""
    return compiler.struct_type("EscapingClosure", type_const(type))


def function_type(type: Type) -> FunctionType | None:
    """The capturing function type inside the library type; None for other types."""
    if not isinstance(type, StructType) or type.identity.path != ESCAPING:
        return None
    inner = type.arguments[0].value
    assert isinstance(inner, FunctionType)
    return inner


def escape(body: Body, operand: Operand, target: StructType, span: Span) -> Operand:
    """A function as a value that owns what it captured. Raises `MojoError` (`CapturesByReference`)."""
    type = function_type(target)
    assert type is not None
    known = operand.ref if isinstance(operand, Functions) else None
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        known = operand.const.value
    if known is None or known.host is None:
        return _owning(body, target, functions.function_value(body, operand, type), None, span)
    chosen = body.compiler.select_function(known, type)
    assert chosen is not None
    captures = chosen.functions[0].captures
    if captures is None:
        raise MojoError(CapturesByReference(span=span, name=chosen.name))
    instance = functions.bound_alone(body.compiler, chosen, chosen.functions[0])
    assert instance is not None
    place, record = _copies(body, captures, span)
    code = functions.materialize_instance(body, instance, type, span, record)
    return _owning(body, target, code, place, span)


def _copies(body: Body, captures: tuple[LocalVar, ...], span: Span) -> tuple[Place, Value]:
    """A new `_Captures` with copies of variables at their places in their home's record, and that record."""
    from mojo_compiler.check.invocation import call_method, construct

    compiler = body.compiler
    slots = [variable.home.frame_slots[variable] for variable in captures]
    type = compiler.struct_type("_Captures")
    place = body.temporary(type, span)
    size = _integer(compiler, max(slots, default=-1) + 1, span)
    body.initialise(place, construct(body, type, [size], span), span)
    held = LValue(type, span, place, True)
    for variable, slot in zip(captures, slots, strict=True):
        call_method(body, held, "_hold", [_integer(compiler, slot, span), variable_operand(body, variable, span)], span)
    return place, body.value(call_method(body, held, "_environment", [], span))


def _integer(compiler: Compiler, value: int, span: Span) -> Operand:
    return Known(compiler.int_type, span, Const(compiler.int_type, (value,)))


def _owning(body: Body, target: StructType, code: Operand, captures: Place | None, span: Span) -> Operand:
    from mojo_compiler.check.invocation import construct, construct_with

    type = body.compiler.struct_type("_Captures")
    owned = construct(body, type, [], span) if captures is None else Temporary(type, span, captures)
    return construct_with(body, target, [CallArgument(code, None, span), CallArgument(owned, None, span)], span)


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
