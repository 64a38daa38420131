"""Implicit conversions: whether one exists and what it costs (language.md 5.6, A.1)."""

from __future__ import annotations

from mojo_compiler.check.inference import function_conversions, number_literals
from mojo_compiler.check.inference.descriptions import materialized_type
from mojo_compiler.check.inference.function_selection import natural_type, select
from mojo_compiler.check.inference.overloads import attempt
from mojo_compiler.check.inference.type_expressions import as_type_const
from mojo_compiler.check.state.candidates import EXACT, MATERIALIZE, TYPE, Candidate, Conversion, ConversionKind, Request
from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Functions, Generic, Known, Operand, RValue
from mojo_compiler.check.types import escaping_types
from mojo_compiler.check.types.literals import materialization
from mojo_compiler.check.types.members import constructors
from mojo_compiler.check.types.structs import int_type, tuple_types
from mojo_compiler.check.types.traits import conforms
from mojo_compiler.ir.core import Value
from mojo_compiler.types.core import Const, FunctionType, MetaType, StructType, TraitType, Type


def conversion(checker: Checker, operand: Operand, target: Type, user: bool = True) -> Conversion | None:
    """Find the implicit conversion of an operand to a type; None if there is none."""
    if isinstance(operand, Functions | Generic) or isinstance(target, MetaType | TraitType):
        return _special(checker, operand, target, user)
    if operand.type == target:
        return EXACT
    key = (operand.type, target, user, isinstance(operand, Known), checker.current_checks)
    memo = checker.memos.conversions
    if key not in memo:
        memo[key] = _search(checker, operand, target, user)
    return memo[key]


def _special(checker: Checker, operand: Operand, target: Type, user: bool) -> Conversion | None:
    if isinstance(target, MetaType | TraitType):
        const = as_type_const(checker, operand)
        if const is None or (isinstance(target, TraitType) and not conforms(checker, const.value, target)):
            return None
        return TYPE
    if isinstance(operand, Functions) and isinstance(target, FunctionType):
        return _function_conversion(checker, operand.ref, target)
    if isinstance(operand, Functions) and isinstance(target, StructType) and user:
        inner = escaping_types.escaping_type(target)
        if inner is not None:
            return _as(_function_conversion(checker, operand.ref, inner), ConversionKind.ESCAPE)
        return _construct(checker, operand, target) or _object(checker, operand, target)
    return None


def _search(checker: Checker, operand: Operand, target: Type, user: bool) -> Conversion | None:
    if isinstance(operand.type, FunctionType) and isinstance(target, FunctionType):
        return _function_relaxation(checker, operand, target)
    if isinstance(operand.type, FunctionType) and (inner := escaping_types.escaping_type(target)) is not None:
        return None if operand.type.capturing else _as(_function_relaxation(checker, operand, inner), ConversionKind.ESCAPE)
    if isinstance(target, FunctionType) and escaping_types.escaping_type(operand.type) == target:
        return Conversion(0, ConversionKind.CODE)
    materialized = materialization(checker, operand.type)
    if materialized is not None and isinstance(operand, Known) and materialized == target:
        return MATERIALIZE
    if (wanted := tuple_types(checker, target)) is not None and (own := tuple_types(checker, operand.type)) is not None:
        return _of_elements(checker, operand, own, wanted, user)
    if isinstance(target, StructType) and user:
        return _construct(checker, operand, target) or _object(checker, operand, target)
    return None


def _of_elements(checker: Checker, operand: Operand, own: tuple[Type, ...], wanted: tuple[Type, ...], user: bool) -> Conversion | None:
    """A tuple as one of other types. Integers that were literals may be among those of run time: none becomes a smaller one there."""
    if len(own) != len(wanted):
        return None
    cost = 0
    for origin, target in zip(own, wanted, strict=True):
        element: Operand = RValue(origin, operand.span, Value(origin))
        if isinstance(operand, Known):
            element = Known(origin, operand.span, Const(origin, None))
        found = conversion(checker, element, target, user)
        narrows = origin == int_type(checker) and target != origin and number_literals.integer_lane(checker, target) is not None
        if found is None or (narrows and not isinstance(operand, Known)):
            return None
        cost += found.cost
    return Conversion(cost, ConversionKind.ELEMENTS)


def _object(checker: Checker, operand: Operand, target: StructType) -> Conversion | None:
    """A function as an object that others call."""
    return Conversion(1, ConversionKind.OBJECT) if function_conversions.converts(checker, operand, target) else None


def _function_conversion(checker: Checker, ref: FunctionRef, target: FunctionType) -> Conversion | None:
    """A function as a value of a function type; a type that raises suits one that does not less well."""
    chosen = select(checker, ref, target)
    if chosen is None:
        return None
    own = natural_type(checker, chosen)
    return Conversion(int(target.raises and own is not None and not own.raises), ConversionKind.FUNCTION)


def _function_relaxation(checker: Checker, operand: Operand, target: FunctionType) -> Conversion | None:
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        return _function_conversion(checker, operand.const.value, target)
    origin = operand.type
    assert isinstance(origin, FunctionType)
    if origin.arguments == target.arguments and origin.result == target.result and origin.raises == target.raises:
        return Conversion(0, ConversionKind.FUNCTION) if target.capturing and not origin.capturing else None
    return None


def _as(found: Conversion | None, kind: ConversionKind) -> Conversion | None:
    return Conversion(found.cost, kind) if found is not None else None


def _construct(checker: Checker, operand: Operand, target: StructType) -> Conversion | None:
    ref = constructors(checker, target)
    if ref is None:
        return None
    found = attempt(checker, Request(ref, [CallArgument(operand, None, operand.span)], user=False))
    if not isinstance(found, Candidate):
        return None
    return Conversion(1 + number_literals.loses_fraction(checker, operand.type, target), ConversionKind.CONSTRUCT, found)


def common_type(checker: Checker, left: Operand, right: Operand) -> Type | None:
    """The type both arms of a choice convert to: the left's, else the right's (language.md T18)."""
    a, b = materialized_type(checker, left), materialized_type(checker, right)
    if a is None or b is None:
        return None
    if left.type == right.type and isinstance(left, Known) and isinstance(right, Known):
        return left.type
    if a == b or conversion(checker, right, a) is not None:
        return a
    return b if conversion(checker, left, b) is not None else None


def is_plain(operand: Operand) -> bool:
    """Whether the operand is a run-time value or a constant that needs no storage."""
    return isinstance(operand, RValue | Known)
