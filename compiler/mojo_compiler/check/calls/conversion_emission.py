"""Applying implicit conversions (language.md 5.6)."""

from __future__ import annotations

from mojo_compiler.check.calls import closure_code, escaping, function_objects, tuples
from mojo_compiler.check.calls.call_emission import call
from mojo_compiler.check.calls.computed import read
from mojo_compiler.check.calls.function_values import function_value
from mojo_compiler.check.calls.materialization import materialize
from mojo_compiler.check.inference.conversions import conversion
from mojo_compiler.check.inference.descriptions import operand_type_name, outdated
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state.candidates import Conversion, ConversionKind
from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import CallArgument, Known, Operand
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import CannotConvert, OutdatedValue
from mojo_compiler.source import Span
from mojo_compiler.types.core import Const, StructType, Type
from mojo_compiler.types.printing import type_name


def convert(body: Body, operand: Operand, target: Type, context: str, span: Span | None = None) -> Operand:
    """Convert to a type. Raises `MojoError` (`CannotConvert`) naming the context, as in ``'let' initializer``."""
    checker = body.checker
    operand = read(body, operand)
    found = conversion(checker, operand, target)
    if found is None or found.kind is ConversionKind.CODE:  # outside a call nothing would keep the captured values alive
        origin = operand_type_name(checker, operand)
        if reason := outdated(checker, operand, target):
            raise MojoError(OutdatedValue(span=span or operand.span, reason=reason))
        raise MojoError(CannotConvert(span=span or operand.span, origin=origin, target=type_name(target), context=context))
    return apply(body, operand, found, target)


def apply(body: Body, operand: Operand, found: Conversion, target: Type) -> Operand:
    """Carry a conversion out."""
    checker = body.checker
    match found.kind:
        case ConversionKind.EXACT:
            return operand
        case ConversionKind.MATERIALIZE:
            return materialize(body, operand)
        case ConversionKind.TYPE:
            const = as_type_const(checker, operand)
            assert const is not None
            return Known(target, operand.span, Const(target, const.value))
        case ConversionKind.FUNCTION:
            return function_value(body, operand, target)
        case ConversionKind.ESCAPE:
            assert isinstance(target, StructType)
            return escaping.escape(body, operand, target, operand.span)
        case ConversionKind.CODE:
            return closure_code.code(body, operand)
        case ConversionKind.OBJECT:
            assert isinstance(target, StructType)
            return function_objects.convert(body, operand, target, operand.span)
        case ConversionKind.ELEMENTS:
            return tuples.converted(body, operand, target)
        case _:
            assert found.candidate is not None
            return call(body, found.candidate, [CallArgument(operand, None, operand.span)], None, operand.span)
