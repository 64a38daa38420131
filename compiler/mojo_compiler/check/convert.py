"""Implicit conversions: whether one exists and what it costs, and applying it (language.md 5.6, A.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mojo_compiler.check import escaping
from mojo_compiler.check.operands import CallArgument, FunctionRef, Functions, Generic, Known, Operand, RValue
from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.types import CannotConvert
from mojo_compiler.source import Span
from mojo_compiler.types.core import Const, FunctionType, MetaType, NoneType, StructType, TraitType, Type

if TYPE_CHECKING:
    from mojo_compiler.check.body import Body
    from mojo_compiler.check.compiler import Compiler
    from mojo_compiler.check.resolve import Candidate


@dataclass(frozen=True, slots=True)
class Conversion:
    """How to get from an operand to a type. `cost` counts user conversions (0 or 1)."""

    cost: int
    kind: str = "exact"
    candidate: Candidate | None = None


EXACT = Conversion(0)
MATERIALIZE = Conversion(0, "materialize")
TYPE = Conversion(0, "type")


def conversion(compiler: Compiler, operand: Operand, target: Type, user: bool = True) -> Conversion | None:
    """Find the implicit conversion of an operand to a type; None if there is none."""
    if isinstance(operand, Functions | Generic) or isinstance(target, MetaType | TraitType):
        return _special(compiler, operand, target, user)
    if operand.type == target:
        return EXACT
    key = (operand.type, target, user)
    memo = compiler.conversions
    if key not in memo:
        memo[key] = _search(compiler, operand, target, user)
    return memo[key]


def _special(compiler: Compiler, operand: Operand, target: Type, user: bool) -> Conversion | None:
    if isinstance(target, MetaType | TraitType):
        const = compiler.as_type_const(operand)
        if const is None or (isinstance(target, TraitType) and not compiler.conforms(const.value, target)):
            return None
        return TYPE
    if isinstance(operand, Functions) and isinstance(target, FunctionType):
        return _function_conversion(compiler, operand.ref, target)
    if isinstance(operand, Functions) and isinstance(target, StructType) and user:
        inner = escaping.function_type(target)
        if inner is not None:
            return _as(_function_conversion(compiler, operand.ref, inner), "escape")
        return _construct(compiler, operand, target) or _object(compiler, operand, target)
    return None


def _search(compiler: Compiler, operand: Operand, target: Type, user: bool) -> Conversion | None:
    if isinstance(operand.type, FunctionType) and isinstance(target, FunctionType):
        return _function_relaxation(compiler, operand, target)
    if isinstance(operand.type, FunctionType) and (inner := escaping.function_type(target)) is not None:
        return None if operand.type.capturing else _as(_function_relaxation(compiler, operand, inner), "escape")
    if isinstance(target, FunctionType) and escaping.function_type(operand.type) == target:
        return Conversion(0, "code")
    materialized = compiler.materialization(operand.type)
    if materialized is not None and isinstance(operand, Known) and materialized == target:
        return MATERIALIZE
    if isinstance(target, StructType) and user:
        return _construct(compiler, operand, target) or _object(compiler, operand, target)
    return None


def _object(compiler: Compiler, operand: Operand, target: StructType) -> Conversion | None:
    """A function as an object that others call."""
    from mojo_compiler.check import callbacks

    return Conversion(1, "object") if callbacks.converts(compiler, operand, target) else None


def _function_conversion(compiler: Compiler, ref: FunctionRef, target: FunctionType) -> Conversion | None:
    """A function as a value of a function type; a type that raises suits one that does not less well."""
    chosen = compiler.select_function(ref, target)
    if chosen is None:
        return None
    own = compiler.natural_function_type(chosen)
    return Conversion(int(target.raises and own is not None and not own.raises), "function")


def _function_relaxation(compiler: Compiler, operand: Operand, target: FunctionType) -> Conversion | None:
    if isinstance(operand, Known) and isinstance(operand.const.value, FunctionRef):
        return _function_conversion(compiler, operand.const.value, target)
    origin = operand.type
    assert isinstance(origin, FunctionType)
    if origin.arguments == target.arguments and origin.result == target.result and origin.raises == target.raises:
        return Conversion(0, "function") if target.capturing and not origin.capturing else None
    return None


def _as(found: Conversion | None, kind: str) -> Conversion | None:
    return Conversion(found.cost, kind) if found is not None else None


def _construct(compiler: Compiler, operand: Operand, target: StructType) -> Conversion | None:
    from mojo_compiler.check.resolve import Candidate, Request, attempt

    ref = compiler.constructors(target)
    if ref is None:
        return None
    found = attempt(compiler, Request(ref, [CallArgument(operand, None, operand.span)], user=False))
    return Conversion(1, "construct", found) if isinstance(found, Candidate) else None


def convert(body: Body, operand: Operand, target: Type, context: str, span: Span | None = None) -> Operand:
    """Convert to a type. Raises `MojoError` (`CannotConvert`) naming the context, as in ``'let' initializer``."""
    compiler = body.compiler
    operand = compiler.read(body, operand)
    found = conversion(compiler, operand, target)
    if found is None or found.kind == "code":  # outside a call nothing would keep the captured values alive
        origin = compiler.operand_type_name(operand)
        raise MojoError(CannotConvert(span=span or operand.span, origin=origin, target=compiler.type_name(target), context=context))
    return apply(body, operand, found, target)


def apply(body: Body, operand: Operand, found: Conversion, target: Type) -> Operand:
    """Carry a conversion out."""
    compiler = body.compiler
    match found.kind:
        case "exact":
            return operand
        case "materialize":
            return compiler.materialize(body, operand)
        case "type":
            const = compiler.as_type_const(operand)
            assert const is not None
            return Known(target, operand.span, Const(target, const.value))
        case "function":
            return compiler.function_value(body, operand, target)
        case "escape":
            assert isinstance(target, StructType)
            return escaping.escape(body, operand, target, operand.span)
        case "code":
            return escaping.code(body, operand)
        case "object":
            from mojo_compiler.check import callbacks

            assert isinstance(target, StructType)
            return callbacks.convert(body, operand, target, operand.span)
        case _:
            assert found.candidate is not None
            return compiler.construct(body, target, found.candidate, [CallArgument(operand, None, operand.span)], operand.span)


def common_type(compiler: Compiler, left: Operand, right: Operand) -> Type | None:
    """The type both arms of a choice convert to: the left's, else the right's (language.md T18)."""
    a, b = compiler.materialized_type(left), compiler.materialized_type(right)
    if a is None or b is None:
        return None
    if left.type == right.type and isinstance(left, Known) and isinstance(right, Known):
        return left.type
    if a == b or conversion(compiler, right, a) is not None:
        return a
    return b if conversion(compiler, left, b) is not None else None


def is_value_none(operand: Operand) -> bool:
    """Whether the operand is None."""
    return isinstance(operand.type, NoneType)


def is_plain(operand: Operand) -> bool:
    """Whether the operand is a run-time value or a constant that needs no storage."""
    return isinstance(operand, RValue | Known)
