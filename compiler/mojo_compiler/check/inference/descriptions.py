"""Operands' types: as messages spell them, and as run-time values have them."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import FunctionRef, Functions, Generic, Known, ModuleOperand, Operand
from mojo_compiler.check.types.literals import materialization
from mojo_compiler.source import NO_SPAN
from mojo_compiler.types.core import NONE, Const, FunctionType, Type
from mojo_compiler.types.printing import type_name


def function_const(checker: Checker, ref: FunctionRef) -> Const:
    """Functions as a parameter value."""
    type = checker.rules.natural_type(checker, ref)
    return Const(type if type is not None else FunctionType((), NONE, parameters=1), ref)


def describe(checker: Checker, ref: FunctionRef) -> str:
    """Functions as messages spell their type."""
    type = checker.rules.natural_type(checker, ref)
    return type_name(type) if type is not None else f"function '{ref.name}'"


def is_function(const: Const) -> bool:
    """Whether a parameter value is a function."""
    return isinstance(const.value, FunctionRef)


def operand_type_name(checker: Checker, operand: Operand) -> str:
    """The type of an operand as messages spell it; literals by what they become."""
    if isinstance(operand, Functions):
        return describe(checker, operand.ref)
    if isinstance(operand, Generic):
        return operand.unbound.struct.name
    if isinstance(operand, ModuleOperand):
        return "module"
    materialized = materialization(checker, operand.type)
    return type_name(materialized if materialized is not None else operand.type)


def const_type_name(checker: Checker, const: Const) -> str:
    """The type of a parameter value as messages spell it."""
    return operand_type_name(checker, Known(const.type, NO_SPAN, const))


def materialized_type(checker: Checker, operand: Operand) -> Type | None:
    """The type a run-time value made from the operand has; None if it is no value."""
    if isinstance(operand, Functions):
        return checker.rules.natural_type(checker, operand.ref)
    if isinstance(operand, Generic):
        return None
    return materialization(checker, operand.type) or operand.type
