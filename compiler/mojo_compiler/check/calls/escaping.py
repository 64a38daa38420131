"""Function values that outlive the function around them: ``fn(…) escaping -> R`` (language.md T27, P38).

Such a type is the library's `EscapingClosure`, whose parameter is the capturing function type: the function value and,
counted, the copies that the closure made when it was defined. Its code reaches them through a record of the same layout as
the frame record of the function that declares it.
"""

from __future__ import annotations

from mojo_compiler.check.calls import function_values
from mojo_compiler.check.calls.call_expressions import call_method, construct, construct_with
from mojo_compiler.check.inference import function_selection
from mojo_compiler.check.inference.function_selection import select
from mojo_compiler.check.state.checker import Body, Checker
from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Functions, Known, LValue, Operand, Temporary
from mojo_compiler.check.state.variables import LocalVar, variable_operand
from mojo_compiler.check.types.escaping_types import escaping_type
from mojo_compiler.check.types.structs import int_type, library_type
from mojo_compiler.diagnostics.calls import CapturesByReference
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.ir.core import Place, Value
from mojo_compiler.names.definitions import LocalDef
from mojo_compiler.source import Span
from mojo_compiler.types.core import Const, StructType


def escape(body: Body, operand: Operand, target: StructType, span: Span) -> Operand:
    """A function as a value that owns what it captured. Raises `MojoError` (`CapturesByReference`)."""
    type = escaping_type(target)
    assert type is not None
    known = operand.ref if isinstance(operand, Functions) else None
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        known = operand.const.value
    if known is None or known.host is None:
        return _owning(body, target, function_values.function_value(body, operand, type), None, span)
    chosen = select(body.checker, known, type)
    assert chosen is not None
    captures = chosen.functions[0].captures
    if captures is None:
        raise MojoError(CapturesByReference(span=span, name=chosen.name))
    instance = function_selection.bound_alone(body.checker, chosen, chosen.functions[0])
    assert instance is not None
    place, record = _copies(body, captures, span)
    value = function_values.materialize_instance(body, instance, type, span, record)
    return _owning(body, target, value, place, span)


def _copies(body: Body, captures: tuple[LocalDef, ...], span: Span) -> tuple[Place, Value]:
    """A new `_Captures` with copies of variables at their places in their home's record, and that record."""
    checker = body.checker
    variables = [v for v in captures if isinstance(v, LocalVar)]
    slots = [variable.home.frame_slots[variable] for variable in variables]
    type = library_type(checker, "_Captures")
    place = body.temporary(type, span)
    size = _integer(checker, max(slots, default=-1) + 1, span)
    body.initialise(place, construct(body, type, [size], span), span)
    held = LValue(type, span, place, True)
    for variable, slot in zip(variables, slots, strict=True):
        call_method(body, held, "_hold", [_integer(checker, slot, span), variable_operand(body, variable, span)], span)
    return place, body.value(call_method(body, held, "_environment", [], span))


def _integer(checker: Checker, value: int, span: Span) -> Operand:
    return Known(int_type(checker), span, Const(int_type(checker), (value,)))


def _owning(body: Body, target: StructType, value: Operand, captures: Place | None, span: Span) -> Operand:
    type = library_type(body.checker, "_Captures")
    owned = construct(body, type, [], span) if captures is None else Temporary(type, span, captures)
    return construct_with(body, target, [CallArgument(value, None, span), CallArgument(owned, None, span)], span)
