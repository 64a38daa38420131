"""What code looks after itself: indices of containers, divisors, conditions (`types.target.Checks`).

At compile time everything is checked always. At run time a check is a comparison and a call that does not come back, off the path.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    EvaluationError,
    LoweredOperand,
    Machine,
    Primitive,
    integer_attribute,
    primitive,
    require,
)
from mojo_compiler.dialects.text import integer_splat, literal_integer, simd_text
from mojo_compiler.types.core import I1, INDEX, Index, Pointer, Simd, Type
from mojo_compiler.types.target import Checks, Target

ASSERTIONS = "MOJO_ENABLE_ASSERTIONS"
"""The definition that has assertions looked at, whatever the checks are."""


def outside(index: int, size: int, width: int, wraps: bool) -> str:
    """What is wrong with an index, or with that of the first of `width` elements."""
    low, end = (-size if wraps else 0), size - width + 1
    valid = f", valid range is {low} to {end - 1}" if end > low else ""
    return f"index {index} is out of bounds for size {size}{valid}"


@primitive("kgen.check.index")
class CheckIndex(Primitive):
    """``(index, size)``: where an element stands, or the first of ``[width]``. With ``[wraps]`` a negative index counts from the end."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(list(operands) == [INDEX, INDEX], "operands must be two 'index' values")
        integer_attribute(attributes, "width", 1), integer_attribute(attributes, "wraps", 0)
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        index, size = values
        width, wraps = integer_attribute(attributes, "width", 1), bool(integer_attribute(attributes, "wraps", 0))
        position: int = index + size if wraps and index < 0 else index
        if not 0 <= position <= size - width:
            raise EvaluationError(outside(index, size, width, wraps))
        return position

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        index, size = (o.text for o in operands)
        width, wraps = integer_attribute(attributes, "width", 1), integer_attribute(attributes, "wraps", 0)
        position = _position(out, index, size) if wraps else index
        known, end = literal_integer(position), literal_integer(size)
        if out.target.checks is Checks.OFF or (known is not None and end is not None and 0 <= known <= end - width):
            return position
        _stop_unless(out, _within(out, position, size, width), "mojo_index_failed", f"i64 {index}, i64 {size}, i64 {width}, i64 {wraps}")
        return position


def _position(out: Emitter, index: str, size: str) -> str:
    from_end = out.assign(f"add nsw i64 {index}, {size}")
    return out.assign(f"select i1 {out.assign(f'icmp slt i64 {index}, 0')}, i64 {from_end}, i64 {index}")


def _within(out: Emitter, position: str, size: str, width: int) -> str:
    """Whether as many elements are there. Sizes are never negative: seen as unsigned, a negative position is not less than one."""
    if width == 1:
        return out.assign(f"icmp ult i64 {position}, {size}")
    fits = out.assign(f"icmp sle i64 {position}, {out.assign(f'sub nsw i64 {size}, {width}')}")
    return out.assign(f"select i1 {out.assign(f'icmp sge i64 {position}, 0')}, i1 {fits}, i1 false")


def _stop_unless(out: Emitter, condition: str, function: str, operands: str) -> None:
    """Go on if a condition holds, else call a function that does not return. Calls at several places are never made one, since
    each stands for its place.
    """
    failed, goes_on = out.block("failed"), out.block("checked")
    types = ", ".join(operand.split()[0] for operand in operands.split(", ") if operand)
    out.declare(f"declare void @{function}({types}) cold noreturn nounwind nomerge")
    out.line(f"br i1 {condition}, label %{goes_on}, label %{failed}")
    out.start(failed)
    out.line(f"call void @{function}({operands})")
    out.line("unreachable")
    out.start(goes_on)


@primitive("kgen.check")
class CheckCondition(Primitive):
    """``(condition, text, length)``: end the code with a text unless a condition holds. With ``[assertion]`` only where assertions
    are looked at.
    """

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        require(len(operands) == 3 and operands[0] == I1 and isinstance(operands[1], Pointer) and operands[2] == INDEX, "expected a text")
        integer_attribute(attributes, "assertion", 0)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        condition, address, length = values
        if not condition and self._is_looked_at(machine.target, attributes):
            raise EvaluationError(machine.read(address, length).decode("utf-8", "replace"))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        if self._is_looked_at(out.target, attributes):
            function = "mojo_debug_assert_fail" if integer_attribute(attributes, "assertion", 0) else "mojo_check_failed"
            condition, address, length = (o.text for o in operands)
            _stop_unless(out, condition, function, f"ptr {address}, i64 {length}")
        return ""

    @staticmethod
    def _is_looked_at(target: Target, attributes: Attributes) -> bool:
        if integer_attribute(attributes, "assertion", 0):
            return target.checks is Checks.STRICT or ASSERTIONS in target.definitions
        return target.checks is not Checks.OFF


@primitive("kgen.check.divisor")
class CheckDivisor(Primitive):
    """Take note of a divisor, a word or a vector of integers, that is zero; with strict checks it ends the code."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        integers = len(operands) == 1 and (operands[0] == INDEX or (isinstance(operands[0], Simd) and not operands[0].dtype.is_float))
        require(integers, "expected an integer or a vector of integers")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        lanes = values[0] if isinstance(values[0], tuple) else (values[0],)
        if machine.target.checks is Checks.STRICT and 0 in lanes:
            raise EvaluationError("division by zero")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        divisor = operands[0]
        literal = literal_integer(divisor.text)
        if out.target.checks is Checks.OFF or (literal is not None and literal != 0):
            return ""
        if out.target.checks is Checks.STRICT:
            nonzero = out.assign(f"xor i1 {_has_zero(out, divisor)}, true")
            _stop_unless(out, nonzero, "mojo_divided_by_zero", "")
        else:
            _note(out, _has_zero(out, divisor))
        return ""


def _has_zero(out: Emitter, divisor: LoweredOperand) -> str:
    type = divisor.type
    if isinstance(type, Index) or not isinstance(type, Simd):
        return out.assign(f"icmp eq i64 {divisor.text}, 0")
    lanes = out.assign(f"icmp eq {simd_text(type)} {divisor.text}, {integer_splat(0, type)}")
    if type.size == 1:
        return lanes
    intrinsic, vector = f"llvm.vector.reduce.or.v{type.size}i1", f"<{type.size} x i1>"
    out.declare(f"declare i1 @{intrinsic}({vector})")
    return out.assign(f"call i1 @{intrinsic}({vector} {lanes})")


def _note(out: Emitter, is_zero: str) -> None:
    """Tell the runtime, which changes nothing that the program can see: the optimizer may move loads and stores across."""
    noted, goes_on = out.block("zero"), out.block("noted")
    out.declare("declare void @mojo_note_zero_division() cold nounwind willreturn nomerge memory(inaccessiblemem: readwrite)")
    out.line(f"br i1 {is_zero}, label %{noted}, label %{goes_on}")
    out.start(noted)
    out.line("call void @mojo_note_zero_division()")
    out.line(f"br label %{goes_on}")
    out.start(goes_on)
