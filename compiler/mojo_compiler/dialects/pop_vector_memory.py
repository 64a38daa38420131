"""Vectors in memory, at the address of their first lane. Lanes of bools are bytes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Attributes, Emitter, Machine, Operand, Primitive, integer_attribute, primitive, require
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.dialects.pop_memory import expect, pointer_type
from mojo_compiler.types.core import DType, Simd, Type


def lane_type(pointer: Type) -> Simd:
    """The scalar a pointer points to. Raises `OperandError`."""
    element = simd_type(pointer_type(pointer).element)
    require(element.size == 1, "expected a pointer to a scalar")
    return element


def _memory_lane(type: Simd) -> str:
    return "i8" if type.dtype is DType.bool else text.lane_text(type.dtype)


@primitive("pop.simd_load")
class SimdLoad(Primitive):
    """``size`` lanes from consecutive addresses; ``alignment`` in bytes, that of a lane if not given."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer")
        integer_attribute(attributes, "alignment", 1)
        size = integer_attribute(attributes, "size")
        require(size > 0, "simd width must be > 0")
        return Simd(size, lane_type(operands[0]).dtype)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return machine.load(values[0], simd_type(result))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return text.load(out, simd_type(result), operands[0].text, integer_attribute(attributes, "alignment", 0) or None)


@primitive("pop.simd_store")
class SimdStore(Primitive):
    """``(vector, pointer)``: lanes to consecutive addresses; ``alignment`` as for `SimdLoad`."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "any", "pointer")
        integer_attribute(attributes, "alignment", 1)
        require(simd_type(operands[0]).dtype is lane_type(operands[1]).dtype, "the lane type is not the pointer's element type")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        machine.store(values[1], types[0], values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        alignment = integer_attribute(attributes, "alignment", 0) or None
        text.store(out, operands[0].type, operands[0].text, operands[1].text, alignment)
        return ""


def _masked(out: Emitter, type: Simd, mask: str) -> tuple[str, str, str]:
    """LLVM type in memory, name suffix and mask operand; all are vectors, also for a single lane."""
    lane = _memory_lane(type)
    name = "i8" if lane == "i8" else text.suffix(Simd(1, type.dtype))
    return f"<{type.size} x {lane}>", f"v{type.size}{name}.p0", text.as_vector(out, mask, Simd(type.size, DType.bool))


def _to_vector(out: Emitter, value: str, type: Simd) -> str:
    """A register value in its form in memory, as a vector also for a single lane."""
    value, lane = out.to_memory(value, type), _memory_lane(type)
    return value if type.size > 1 else out.assign(f"insertelement <1 x {lane}> poison, {lane} {value}, i64 0")


@primitive("pop.masked_load")
class MaskedLoad(Primitive):
    """``(pointer, mask, passthrough)``: lanes whose mask is set from memory, the others from `passthrough`."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer", "any", "any")
        target = simd_type(operands[2])
        require(operands[1] == Simd(target.size, DType.bool), "the mask must have a bool for each lane")
        require(target.dtype is lane_type(operands[0]).dtype, "the lane type is not the pointer's element type")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        pointer, mask, otherwise = values
        lane = lane_type(types[0])
        step = max(lane.dtype.bits // 8, 1)
        picks = enumerate(zip(mask, otherwise, strict=True))
        return tuple(machine.load(pointer + i * step, lane)[0] if taken else other for i, (taken, other) in picks)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        type = simd_type(result)
        memory, name, mask = _masked(out, type, operands[1].text)
        otherwise, alignment = _to_vector(out, operands[2].text, type), text.access_alignment(type)
        mask_type = f"<{type.size} x i1>"
        out.declare(f"declare {memory} @llvm.masked.load.{name}(ptr, {mask_type}, {memory})")
        arguments = f"ptr align {alignment} {operands[0].text}, {mask_type} {mask}, {memory} {otherwise}"
        value = out.assign(f"call {memory} @llvm.masked.load.{name}({arguments})")
        if type.size == 1:
            value = out.assign(f"extractelement {memory} {value}, i64 0")
        return out.from_memory(value, type)


@primitive("pop.masked_store")
class MaskedStore(Primitive):
    """``(vector, pointer, mask)``: write the lanes whose mask is set."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "any", "pointer", "any")
        source = simd_type(operands[0])
        require(operands[2] == Simd(source.size, DType.bool), "the mask must have a bool for each lane")
        require(source.dtype is lane_type(operands[1]).dtype, "the lane type is not the pointer's element type")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        vector, pointer, mask = values
        lane = lane_type(types[1])
        for i, (value, taken) in enumerate(zip(vector, mask, strict=True)):
            if taken:
                machine.store(pointer + i * max(lane.dtype.bits // 8, 1), lane, (value,))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        type = simd_type(operands[0].type)
        memory, name, mask = _masked(out, type, operands[2].text)
        value, mask_type = _to_vector(out, operands[0].text, type), f"<{type.size} x i1>"
        out.declare(f"declare void @llvm.masked.store.{name}({memory}, ptr, {mask_type})")
        target = f"ptr align {text.access_alignment(type)} {operands[1].text}"
        out.line(f"call void @llvm.masked.store.{name}({memory} {value}, {target}, {mask_type} {mask})")
        return ""
