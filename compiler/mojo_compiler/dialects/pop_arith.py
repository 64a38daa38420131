"""Lane-wise arithmetic of the ``pop`` dialect: operands of one vector type to a vector of that type."""

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
    primitive,
    register,
    require,
    text_attribute,
)
from mojo_compiler.dialects.index import COMPARISONS
from mojo_compiler.dialects.lanes import Lane
from mojo_compiler.dialects.narrow import NARROW, through_single
from mojo_compiler.records import dataclass
from mojo_compiler.types.constants import wrap_unsigned
from mojo_compiler.types.core import DType, Simd, Type


def simd_type(type: Type | None) -> Simd:
    """A vector type with lanes. Raises `OperandError` for any other type."""
    if not isinstance(type, Simd) or type.dtype is DType.invalid:
        raise OperandError("expected a SIMD operand")
    return type


def same_simd(operands: Sequence[Type], count: int) -> Simd:
    """The one vector type of `count` operands. Raises `OperandError`."""
    require(len(operands) == count, f"expected {count} operand{'s' * (count != 1)}")
    require(len(set(operands)) == 1, "operands must have the same type")
    return simd_type(operands[0])


_SIGN_ONLY = {"fneg", "llvm.fabs"}
"""Operations that do not round."""


@dataclass(eq=False)
class LaneOperation(Primitive):
    """A row of `count` operands with one computation for integers (and bools, if `booleans`) and one for floats.

    A computation of None means: not for such lanes. `signed`, `unsigned` and `floating` are LLVM instructions with
    their flags, or names of overloaded intrinsics.
    """

    count: int
    integer: Callable[..., int] | None = None
    real: Callable[..., float] | None = None
    signed: str = ""
    unsigned: str = ""
    floating: str = ""
    booleans: bool = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        type = same_simd(operands, self.count)
        compute = self.real if type.dtype.is_float else self.integer
        allowed = compute is not None and (type.dtype is not DType.bool or self.booleans)
        require(allowed, f"operation is not defined for lanes of type '{type.dtype.name}'")
        return type

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        dtype = simd_type(result).dtype
        return tuple(self.lane(dtype, *operands) for operands in zip(*values, strict=True))

    def lane(self, dtype: DType, *operands: Lane) -> Lane:
        """Compute one lane."""
        if dtype.is_float:
            assert self.real is not None
            return lanes.round_float(self.real(*operands), dtype)
        assert self.integer is not None
        return lanes.wrap(self.integer(*map(int, operands)), dtype)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return self.combine(out, simd_type(result), *(o.text for o in operands))

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        """Emit the operation on registers of a vector type."""
        dtype = type.dtype
        if dtype is DType.bfloat16 and self.floating not in _SIGN_ONLY:
            return through_single(out, type, operands, lambda wide, values: self.combine(out, wide, *values))
        operation = self.floating if dtype.is_float else self.signed if dtype.is_signed or not self.unsigned else self.unsigned
        if operation.startswith("llvm."):
            return text.call_overloaded(out, operation, type, *operands)
        return out.assign(f"{operation} {text.simd_text(type)} {', '.join(operands)}")


class MinMax(LaneOperation):
    """Minimum and maximum; of floats, the second operand unless the first is strictly beyond it (one instruction)."""

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        if not type.dtype.is_float:
            return super().combine(out, type, *operands)
        a, b = operands
        condition = "i1" if type.size == 1 else f"<{type.size} x i1>"
        chosen = out.assign(f"fcmp {self.floating} {text.simd_text(type)} {a}, {b}")
        return out.assign(f"select {condition} {chosen}, {text.simd_text(type)} {a}, {text.simd_text(type)} {b}")


class Negate(LaneOperation):
    """``-x``; integers wrap."""

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        if type.dtype.is_float:
            return super().combine(out, type, *operands)
        return out.assign(f"sub {text.simd_text(type)} {text.integer_splat(0, type)}, {operands[0]}")


class Absolute(LaneOperation):
    """``|x|``; the least signed integer is its own absolute value."""

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        if type.dtype.is_float:
            return super().combine(out, type, *operands)
        if not type.dtype.is_signed:
            return operands[0]
        vector = text.simd_text(type)
        return text.call(out, f"llvm.abs.{text.suffix(type)}", vector, [(vector, operands[0]), ("i1", "false")])


class Complement(LaneOperation):
    """``~x``; logical on bools."""

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        ones = text.integer_splat(1 if type.dtype is DType.bool else lanes.wrap(-1, type.dtype), type)
        return out.assign(f"xor {text.simd_text(type)} {operands[0]}, {ones}")


class Rounding(LaneOperation):
    """Rounding to whole numbers; integers are left alone."""

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        return super().combine(out, type, *operands) if type.dtype.is_float else operands[0]


class Shift(LaneOperation):
    """Shifts, defined for all counts, which are unsigned. `integer` takes value, count and width."""

    def lane(self, dtype: DType, *operands: Lane) -> Lane:
        assert self.integer is not None
        return lanes.wrap(self.integer(operands[0], wrap_unsigned(operands[1], dtype.bits), dtype.bits), dtype)

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        operation = self.signed if type.dtype.is_signed else self.unsigned
        return text.shift(out, operation, type, operands[0], operands[1])


class FusedMultiplyAdd(LaneOperation):
    """``a * b + c``, floats with one rounding; 16-bit floats are computed as float32 and then rounded."""

    def lane(self, dtype: DType, *operands: Lane) -> Lane:
        if dtype.is_float:
            return lanes.fused_multiply_add(dtype, *operands)
        return super().lane(dtype, *operands)

    def combine(self, out: Emitter, type: Simd, *operands: str) -> str:
        if type.dtype in NARROW:
            return through_single(out, type, operands, lambda wide, values: self.combine(out, wide, *values))
        if type.dtype.is_float:
            return super().combine(out, type, *operands)
        product = out.assign(f"mul {text.simd_text(type)} {operands[0]}, {operands[1]}")
        return out.assign(f"add {text.simd_text(type)} {product}, {operands[2]}")


@primitive("pop.cmp")
class CompareLanes(Primitive):
    """``[pred]`` of ``eq ne lt le gt ge``, lane-wise to bools. With a not-a-number only ``ne`` holds."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        predicate = text_attribute(attributes, "pred")
        require(predicate in COMPARISONS, f"unknown comparison predicate '{predicate}'")
        return Simd(same_simd(operands, 2).size, DType.bool)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        order = COMPARISONS[text_attribute(attributes, "pred")]
        return tuple(order(a, b) for a, b in zip(*values, strict=True))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        predicate, type = text_attribute(attributes, "pred"), simd_type(operands[0].type)
        if type.dtype.is_float:
            compare = f"fcmp {'une' if predicate == 'ne' else 'o' + predicate}"
        else:
            sign = "" if predicate in ("eq", "ne") else "s" if type.dtype.is_signed else "u"
            compare = f"icmp {sign}{predicate}"
        return out.assign(f"{compare} {text.simd_text(type)} {operands[0].text}, {operands[1].text}")


ADD = LaneOperation(2, lambda a, b: a + b, lambda a, b: a + b, "add", floating="fadd contract")
MULTIPLY = LaneOperation(2, lambda a, b: a * b, lambda a, b: a * b, "mul", floating="fmul contract", booleans=True)
MINIMUM = MinMax(2, min, lanes.minimum, "llvm.smin", "llvm.umin", "olt", booleans=True)
MAXIMUM = MinMax(2, max, lanes.maximum, "llvm.smax", "llvm.umax", "ogt", booleans=True)
AND = LaneOperation(2, lambda a, b: a & b, signed="and", booleans=True)
OR = LaneOperation(2, lambda a, b: a | b, signed="or", booleans=True)

register("pop.add", ADD)
register("pop.sub", LaneOperation(2, lambda a, b: a - b, lambda a, b: a - b, "sub", floating="fsub contract"))
register("pop.mul", MULTIPLY)
register("pop.div", LaneOperation(2, lanes.divide_integer, lanes.divide_float, "sdiv", "udiv", "fdiv"))
register("pop.rem", LaneOperation(2, lanes.remainder_integer, lanes.remainder_float, "srem", "urem", "frem"))
register("pop.min", MINIMUM)
register("pop.max", MAXIMUM)
register("pop.and", AND)
register("pop.or", OR)
register("pop.xor", LaneOperation(2, lambda a, b: a ^ b, signed="xor", booleans=True))
register("pop.not", Complement(1, lambda a: ~a, booleans=True))
register("pop.neg", Negate(1, lambda a: -a, lambda a: -a, floating="fneg"))
register("pop.abs", Absolute(1, abs, abs, floating="llvm.fabs"))
register("pop.fma", FusedMultiplyAdd(3, lambda a, b, c: a * b + c, lambda a, b, c: a * b + c, floating="llvm.fma"))
register("pop.shl", Shift(2, lanes.shift_left, signed="shl", unsigned="shl"))
register("pop.shr", Shift(2, lanes.shift_right, signed="ashr", unsigned="lshr"))
register("pop.floor", Rounding(1, int, lanes.floor, floating="llvm.floor"))
register("pop.ceil", Rounding(1, int, lanes.ceil, floating="llvm.ceil"))
register("pop.trunc", Rounding(1, int, lanes.trunc, floating="llvm.trunc"))
register("pop.round", Rounding(1, int, lanes.round_half_away, floating="llvm.round"))
register("pop.roundeven", Rounding(1, int, lanes.round_half_even, floating="llvm.roundeven"))
register("pop.sqrt", LaneOperation(1, None, lanes.square_root, floating="llvm.sqrt"))
