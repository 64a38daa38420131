"""Vectors in memory, at the address of their first lane. Lanes of bools are bytes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    LoweredOperand,
    Machine,
    Primitive,
    alignment_attribute,
    integer_attribute,
    primitive,
    require,
)
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.dialects.pop_memory import expect, pointer_type
from mojo_compiler.types.core import DType, Simd, Type


def lane_type(pointer: Type) -> Simd:
    """The scalar a pointer points to. Raises `OperandError`."""
    element = simd_type(pointer_type(pointer).element)
    require(element.size == 1, "expected a pointer to a scalar")
    return element


@primitive("pop.simd_load")
class SimdLoad(Primitive):
    """``size`` lanes from consecutive addresses; ``alignment`` in bytes, that of a lane if not given."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer")
        alignment_attribute(attributes)
        size = integer_attribute(attributes, "size")
        require(size > 0, "simd width must be > 0")
        return Simd(size, lane_type(operands[0]).dtype)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return machine.load(values[0], simd_type(result))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.load(out, simd_type(result), operands[0].text, alignment_attribute(attributes), alias=text.ELEMENT)


@primitive("pop.simd_store")
class SimdStore(Primitive):
    """``(vector, pointer)``: lanes to consecutive addresses; ``alignment`` as for `SimdLoad`."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "any", "pointer")
        alignment_attribute(attributes)
        require(simd_type(operands[0]).dtype is lane_type(operands[1]).dtype, "the lane type is not the pointer's element type")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        machine.store(values[1], types[0], values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        alignment = alignment_attribute(attributes)
        text.store(out, operands[0].type, operands[0].text, operands[1].text, alignment, alias=text.ELEMENT)
        return ""


class _Masked:
    """How lanes go through masked access: as a vector even of one lane, with bools as bytes and 16-bit floats as bits.

    (The instructions for single lanes of bfloat16 would round, and lose what is subnormal.)
    """

    def __init__(self, type: Simd) -> None:
        narrow = type.dtype.is_float and type.dtype.bits == 16
        self.type = type
        self.lane = "i8" if type.dtype is DType.bool else "i16" if narrow else text.lane_text(type.dtype)
        self.vector = f"<{type.size} x {self.lane}>"
        self.name = f"v{type.size}{'f' if self.lane in ('float', 'double') else 'i'}{type.dtype.bits}.p0"
        self._scalar = self.lane if type.size == 1 else self.vector
        self._bits = narrow

    def mask(self, out: Emitter, value: str) -> str:
        """The mask as an operand with its type."""
        return f"<{self.type.size} x i1> {text.as_vector(out, value, Simd(self.type.size, DType.bool))}"

    def wrap(self, out: Emitter, value: str) -> str:
        """A register value as the vector."""
        value = out.to_memory(value, self.type)
        if self._bits:
            value = out.assign(f"bitcast {text.simd_text(self.type)} {value} to {self._scalar}")
        return value if self.type.size > 1 else out.assign(f"insertelement {self.vector} poison, {self.lane} {value}, i64 0")

    def unwrap(self, out: Emitter, value: str) -> str:
        """The vector as a register value."""
        if self.type.size == 1:
            value = out.assign(f"extractelement {self.vector} {value}, i64 0")
        if self._bits:
            value = out.assign(f"bitcast {self._scalar} {value} to {text.simd_text(self.type)}")
        return out.from_memory(value, self.type)


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        type = simd_type(result)
        form, pointer = _Masked(type), f"ptr align {text.access_alignment(type)} {operands[0].text}"
        mask, otherwise = form.mask(out, operands[1].text), form.wrap(out, operands[2].text)
        out.declare(f"declare {form.vector} @llvm.masked.load.{form.name}(ptr, <{type.size} x i1>, {form.vector})")
        value = out.assign(f"call {form.vector} @llvm.masked.load.{form.name}({pointer}, {mask}, {form.vector} {otherwise})")
        return form.unwrap(out, value)


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        type = simd_type(operands[0].type)
        form, pointer = _Masked(type), f"ptr align {text.access_alignment(type)} {operands[1].text}"
        mask, value = form.mask(out, operands[2].text), form.wrap(out, operands[0].text)
        out.declare(f"declare void @llvm.masked.store.{form.name}({form.vector}, ptr, <{type.size} x i1>)")
        out.line(f"call void @llvm.masked.store.{form.name}({form.vector} {value}, {pointer}, {mask})")
        return ""
