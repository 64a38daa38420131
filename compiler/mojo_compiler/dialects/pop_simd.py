"""Building, taking apart and reducing vectors; choosing between values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    EvaluationError,
    LoweredOperand,
    Machine,
    OperandError,
    Primitive,
    attribute,
    primitive,
    register,
    require,
    type_attribute,
)
from mojo_compiler.dialects.pop_arith import ADD, AND, MAXIMUM, MINIMUM, MULTIPLY, OR, LaneOperation, same_simd, simd_type
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import I1, INDEX, DType, Simd, Type
from mojo_compiler.types.layout import size_align


def lane_at(values: Sequence[Any], index: int) -> Any:
    """An element by a checked index. Raises `EvaluationError`."""
    if not 0 <= index < len(values):
        raise EvaluationError(f"index {index} is out of range for {len(values)} elements")
    return values[index]


def integers_attribute(attributes: Attributes, name: str) -> list[int]:
    """A list of integers, given as any nesting of tuples and structs. Raises `OperandError`."""

    def flatten(value: Any) -> list[int]:
        if isinstance(value, int):
            return [value]
        require(isinstance(value, tuple), f"attribute '{name}' must be a list of integers")
        return [i for v in value for i in flatten(v)]

    return flatten(attribute(attributes, name))


@primitive("pop.simd.splat")
class Splat(Primitive):
    """A scalar in all lanes of ``_type``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        target = simd_type(type_attribute(attributes, "_type"))
        require(same_simd(operands, 1) == Simd(1, target.dtype), "the scalar must have the vector's lane type")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return tuple(values[0]) * simd_type(result).size

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        target, value = simd_type(result), operands[0].text
        if target.size == 1:
            return value
        lane = text.lane_text(target.dtype)
        if text.is_literal(value):
            return f"splat ({lane} {value})"
        vector = text.simd_text(target)
        first = out.assign(f"insertelement {vector} poison, {lane} {value}, i64 0")
        return out.assign(f"shufflevector {vector} {first}, {vector} poison, <{target.size} x i32> zeroinitializer")


@primitive("pop.simd.extractelement")
class ExtractElement(Primitive):
    """One lane; the index must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2 and operands[1] == INDEX, "expected a vector and an index")
        return Simd(1, simd_type(operands[0]).dtype)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return (lane_at(values[0], values[1]),)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        source = simd_type(operands[0].type)
        if source.size == 1:
            return operands[0].text
        return out.assign(f"extractelement {text.simd_text(source)} {operands[0].text}, i64 {operands[1].text}")


@primitive("pop.simd.insertelement")
class InsertElement(Primitive):
    """A vector with one lane replaced; the index must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 3 and operands[2] == INDEX, "expected a vector, a scalar and an index")
        target = simd_type(operands[0])
        require(operands[1] == Simd(1, target.dtype), "the scalar must have the vector's lane type")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        lanes, (value,), index = values
        lane_at(lanes, index)
        return (*lanes[:index], value, *lanes[index + 1 :])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        target = simd_type(result)
        vector, value, index = (o.text for o in operands)
        if target.size == 1:
            return value
        return out.assign(f"insertelement {text.simd_text(target)} {vector}, {text.lane_text(target.dtype)} {value}, i64 {index}")


@primitive("pop.simd.shuffle")
class Shuffle(Primitive):
    """Lane i of the result is lane ``mask[i]`` of both operands joined."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        source, mask = same_simd(operands, 2), integers_attribute(attributes, "mask")
        require(bool(mask) and all(0 <= i < 2 * source.size for i in mask), "shuffle mask index is out of range")
        return Simd(len(mask), source.dtype)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        joined = (*values[0], *values[1])
        return tuple(joined[i] for i in integers_attribute(attributes, "mask"))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        source = simd_type(operands[0].type)
        return text.shuffle(out, operands[0].text, operands[1].text, source, integers_attribute(attributes, "mask"))


@primitive("pop.simd.join")
class Join(Primitive):
    """The lanes of one vector, then those of another."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        source = same_simd(operands, 2)
        return Simd(2 * source.size, source.dtype)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return (*values[0], *values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        source = simd_type(operands[0].type)
        return text.shuffle(out, operands[0].text, operands[1].text, source, range(2 * source.size))


@primitive("pop.simd.slice")
class SliceLanes(Primitive):
    """``_type.size`` lanes from an offset, which must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2 and operands[1] == INDEX, "expected a vector and an offset")
        source, target = simd_type(operands[0]), simd_type(type_attribute(attributes, "_type"))
        require(source.dtype is target.dtype and target.size <= source.size, "the result must be a part of the vector")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        lanes, offset, size = values[0], values[1], simd_type(result).size
        lane_at(lanes, offset), lane_at(lanes, offset + size - 1)
        return tuple(lanes[offset : offset + size])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        source, target, vector = simd_type(operands[0].type), simd_type(result), operands[0].text
        offset = text.literal_integer(operands[1].text)
        if source.size == target.size:
            return vector
        if offset is not None and 0 <= offset <= source.size - target.size:
            return text.shuffle(out, vector, "poison", source, range(offset, offset + target.size))
        # Through memory: after inlining the offset is a constant nearly always, and the optimiser undoes the detour.
        slot = out.stack_allocate(*size_align(source))
        text.store(out, source, vector, slot)
        return text.load(out, target, text.element_address(out, slot, Simd(1, source.dtype), operands[1].text))


@primitive("pop.simd.select")
class SelectLanes(Primitive):
    """Lane-wise choice by a vector of bools, or by one bool for all lanes."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 3, "expected three operands")
        target = same_simd(operands[1:], 2)
        fits = operands[0] in (Simd(target.size, DType.bool), Simd(1, DType.bool))
        require(fits, "the condition must be of bools, as many as lanes or one")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        condition, a, b = values
        picks = condition if len(condition) == len(a) else condition * len(a)
        return tuple(x if c else y for c, x, y in zip(picks, a, b, strict=True))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        c, a, b = operands
        vector = text.simd_text(simd_type(result))
        return out.assign(f"select {text.simd_text(simd_type(c.type))} {c.text}, {vector} {a.text}, {vector} {b.text}")


@primitive("pop.select")
class Select(Primitive):
    """One of two values of any trivial type, by an ``i1``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 3 and operands[0] in (I1, Simd(1, DType.bool)), "expected a condition and two values")
        require(operands[1] == operands[2] and operands[1].is_trivial, "the values must have the same trivial type")
        return operands[1]

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        condition = values[0] if types[0] == I1 else values[0][0]
        return values[1] if condition else values[2]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        c, a, b = operands
        type = out.type_text(a.type)
        return out.assign(f"select i1 {c.text}, {type} {a.text}, {type} {b.text}")


@dataclass(eq=False)
class Reduce(Primitive):
    """All lanes combined into one: the low half with the high half, and so on (stdlib.md 1.6 reductions)."""

    operation: LaneOperation

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        source = same_simd(operands, 1)
        if source.size & (source.size - 1):
            raise OperandError("the number of lanes must be a power of 2")
        self.operation.result(attributes, [operands[0]] * 2)
        return Simd(1, source.dtype)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        lanes, dtype = values[0], simd_type(result).dtype
        while len(lanes) > 1:
            half = len(lanes) // 2
            lanes = tuple(self.operation.lane(dtype, a, b) for a, b in zip(lanes[:half], lanes[half:], strict=True))
        return lanes

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        type, value = simd_type(operands[0].type), operands[0].text
        if type.dtype is DType.bool and type.size > 1 and self.operation in (AND, OR):
            # A mask is one integer: compared at once, where halving it would shift it lane by lane.
            mask = out.assign(f"bitcast {text.simd_text(type)} {value} to i{type.size}")
            return out.assign(f"icmp {'eq' if self.operation is AND else 'ne'} i{type.size} {mask}, {-1 if self.operation is AND else 0}")
        while type.size > 1:
            half = type.size // 2
            low = text.shuffle(out, value, "poison", type, range(half))
            high = text.shuffle(out, value, "poison", type, range(half, type.size))
            type = Simd(half, type.dtype)
            value = self.operation.combine(out, type, low, high)
        return value


register("pop.simd.reduce_add", Reduce(ADD))
register("pop.simd.reduce_mul", Reduce(MULTIPLY))
register("pop.simd.reduce_min", Reduce(MINIMUM))
register("pop.simd.reduce_max", Reduce(MAXIMUM))
register("pop.simd.reduce_and", Reduce(AND))
register("pop.simd.reduce_or", Reduce(OR))
