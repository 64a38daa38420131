"""The ``index`` dialect: the machine word, 64 bits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mojo_compiler.dialects import lanes, text
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    LoweredOperand,
    Machine,
    OperandError,
    Primitive,
    integer_attribute,
    primitive,
    register,
    require,
    text_attribute,
    type_attribute,
)
from mojo_compiler.records import dataclass
from mojo_compiler.types.constants import wrap_signed, wrap_unsigned
from mojo_compiler.types.core import I1, INDEX, DType, Index, Integer, Simd, Type

WORD = Simd(1, DType.int64)
"""The vector type that lowers like `Index`."""

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "ge": lambda a, b: a >= b,
}


def compare_integers(predicate: str, a: int, b: int, bits: int) -> bool:
    """Evaluate an ``icmp`` predicate on integers of any form, `bits` wide."""
    convert = wrap_unsigned if predicate.startswith("u") else wrap_signed
    order = COMPARISONS[predicate.removeprefix("u").removeprefix("s")]
    return order(convert(a, bits), convert(b, bits))


def integer_predicate(attributes: Attributes) -> str:
    """The ``pred`` attribute of an integer comparison. Raises `OperandError`."""
    predicate = text_attribute(attributes, "pred")
    require(predicate in _PREDICATES, f"unknown comparison predicate '{predicate}'")
    return predicate


_PREDICATES = {"eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge"}


@dataclass(eq=False)
class IndexConstant(Primitive):
    """``[value]`` as a word or an ``i1``."""

    type: Index | Integer

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        integer_attribute(attributes, "value")
        return self.type

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        value = integer_attribute(attributes, "value")
        return wrap_signed(value, 64) if self.type == INDEX else value & 1

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        value = integer_attribute(attributes, "value")
        return str(wrap_signed(value, 64)) if self.type == INDEX else text.lane_literal(value & 1, DType.bool)


@dataclass(eq=False)
class IndexBinary(Primitive):
    """Two words to a word. `operation` is an instruction or an intrinsic; `unsigned`: operands are seen as unsigned."""

    operation: str
    compute: Callable[[int, int], int]
    unsigned: bool = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(list(operands) == [INDEX, INDEX], "operands must be two 'index' values")
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        a, b = (wrap_unsigned(v, 64) if self.unsigned else v for v in values)
        return wrap_signed(self.compute(a, b), 64)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        a, b = (o.text for o in operands)
        if self.operation.startswith("llvm."):
            return text.call_overloaded(out, self.operation, INDEX, a, b)
        return out.assign(f"{self.operation} i64 {a}, {b}")


class IndexShift(IndexBinary):
    """Shifts, defined for all counts, which are unsigned."""

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        value = wrap_unsigned(values[0], 64) if self.unsigned else values[0]
        return wrap_signed(self.compute(value, wrap_unsigned(values[1], 64)), 64)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.shift(out, self.operation, WORD, operands[0].text, operands[1].text)


@dataclass(eq=False)
class RoundedDivide(IndexBinary):
    """Signed division rounding down (`step` -1, where the signs differ) or up (`step` 1, where they agree)."""

    step: int = -1

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        a, b = (o.text for o in operands)
        quotient = out.assign(f"sdiv i64 {a}, {b}")
        inexact = out.assign(f"icmp ne i64 {out.assign(f'srem i64 {a}, {b}')}, 0")
        signs = out.assign(f"xor i64 {a}, {b}")
        wrong = out.assign(f"icmp {'slt' if self.step < 0 else 'sge'} i64 {signs}, 0")
        step = out.assign(f"{'sext' if self.step < 0 else 'zext'} i1 {out.assign(f'and i1 {inexact}, {wrong}')} to i64")
        return out.assign(f"add i64 {quotient}, {step}")


def _floor_divide(a: int, b: int) -> int:
    return lanes.divide_integer(a, b) - (1 if a % b and (a < 0) != (b < 0) else 0)


@primitive("index.cmp")
class IndexCompare(Primitive):
    """``[pred]`` on two words."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(list(operands) == [INDEX, INDEX], "operands must be two 'index' values")
        integer_predicate(attributes)
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return int(compare_integers(integer_predicate(attributes), values[0], values[1], 64))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return out.assign(f"icmp {integer_predicate(attributes)} i64 {operands[0].text}, {operands[1].text}")


def width(type: Type | None) -> int:
    """Bits of an integer type outside vectors. Raises `OperandError` for any other type."""
    if isinstance(type, Integer):
        return type.bits
    if isinstance(type, Index):
        return 64
    raise OperandError("expected an integer type")


@dataclass(eq=False)
class IndexCast(Primitive):
    """Between integer types outside vectors, to ``_type``; widening by sign (`signed`, also of ``i1``) or by zeros."""

    signed: bool

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        target = type_attribute(attributes, "_type")
        width(operands[0]), width(target)
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        value = (wrap_signed if self.signed else wrap_unsigned)(values[0], width(types[0]))
        return wrap_signed(value, 64) if result == INDEX else wrap_unsigned(value, width(result))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        source, target = width(operands[0].type), width(result)
        if source == target:
            return operands[0].text
        operation = "trunc" if target < source else "sext" if self.signed else "zext"
        return out.assign(f"{operation} i{source} {operands[0].text} to i{target}")


register("index.constant", IndexConstant(INDEX))
register("index.bool.constant", IndexConstant(I1))
register("index.add", IndexBinary("add", lambda a, b: a + b))
register("index.sub", IndexBinary("sub", lambda a, b: a - b))
register("index.mul", IndexBinary("mul", lambda a, b: a * b))
register("index.and", IndexBinary("and", lambda a, b: a & b))
register("index.or", IndexBinary("or", lambda a, b: a | b))
register("index.xor", IndexBinary("xor", lambda a, b: a ^ b))
register("index.divs", IndexBinary("sdiv", lanes.divide_integer))
register("index.divu", IndexBinary("udiv", lanes.divide_integer, unsigned=True))
register("index.rems", IndexBinary("srem", lanes.remainder_integer))
register("index.remu", IndexBinary("urem", lanes.remainder_integer, unsigned=True))
register("index.maxs", IndexBinary("llvm.smax", max))
register("index.mins", IndexBinary("llvm.smin", min))
register("index.maxu", IndexBinary("llvm.umax", max, unsigned=True))
register("index.minu", IndexBinary("llvm.umin", min, unsigned=True))
register("index.shl", IndexShift("shl", lambda a, b: lanes.shift_left(a, b, 64)))
register("index.shrs", IndexShift("ashr", lambda a, b: lanes.shift_right(a, b, 64)))
register("index.shru", IndexShift("lshr", lambda a, b: lanes.shift_right(a, b, 64), unsigned=True))
register("index.floordivs", RoundedDivide("sdiv", _floor_divide, step=-1))
register("index.ceildivs", RoundedDivide("sdiv", lambda a, b: -_floor_divide(-a, b), step=1))
register("index.casts", IndexCast(signed=True))
register("index.castu", IndexCast(signed=False))
