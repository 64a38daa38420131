"""Operands' types: as messages spell them, and as run-time values have them."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import FunctionRef, Functions, Generic, Known, ModuleOperand, Operand
from mojo_compiler.check.types.literals import materialization
from mojo_compiler.source import NO_SPAN
from mojo_compiler.types.core import NONE, Const, FunctionType, StructType, Type
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


def unfit_argument(position: int, name: str, origin: str, target: str) -> str:
    """The reason why an argument does not fit: by its position, which counts from 1, and its name if it has one."""
    named = f" ('{name}')" if name else ""
    return f"argument {position + 1}{named} cannot be converted from '{origin}' to '{target}'"


def changed_argument(position: int, name: str, target: str) -> str:
    """The reason why a value is no argument that a function changes."""
    named = f" ('{name}')" if name else ""
    return f"argument {position + 1}{named} is changed ('inout'): it must be a variable of type '{target}', not a value"


def outdated(checker: Checker, operand: Operand, target: Type) -> str:
    """The reason why a value does not fit a type of the same name: the struct was redefined since; "" for other types."""
    origin = operand.type
    if not isinstance(origin, StructType) or not isinstance(target, StructType) or origin.identity is target.identity:
        return ""
    old, new = (checker.structs.get(type.identity.def_id) for type in (origin, target))
    if old is None or new is None or old.name != new.name:
        return ""
    name = operand.span.text if operand.span.text.isidentifier() else ""
    what, again = (f"'{name}'", f"assign '{name}' again") if name else ("the value", "make it again")
    return f"{what} holds a '{old.name}' of {old.span.source.cell}; '{old.name}' was redefined in {new.span.source.cell}: {again}"


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
