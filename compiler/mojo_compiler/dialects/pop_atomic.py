"""Atomic access to memory: sequentially consistent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mojo_compiler.dialects import lanes, text
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    LoweredOperand,
    Machine,
    Primitive,
    primitive,
    require,
    text_attribute,
)
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.dialects.pop_memory import expect
from mojo_compiler.dialects.pop_vector_memory import lane_type
from mojo_compiler.types.core import I1, DType, Simd, Type

_READ_MODIFY_WRITE: Mapping[str, tuple[str, Callable[[Any, Any], Any]]] = {
    "add": ("add", lambda a, b: a + b),
    "sub": ("sub", lambda a, b: a - b),
    "and": ("and", lambda a, b: a & b),
    "or": ("or", lambda a, b: a | b),
    "xor": ("xor", lambda a, b: a ^ b),
    "max": ("max", max),
    "min": ("min", min),
    "xchg": ("xchg", lambda a, b: b),
}


@primitive("pop.atomic.rmw")
class AtomicUpdate(Primitive):
    """``[bin_op](pointer, value)``: combine memory with a value, all at once for other threads; returns what was there."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer", "any")
        require(operands[1] == lane_type(operands[0]), "the value's type is not the pointer's element type")
        operation, dtype = text_attribute(attributes, "bin_op"), simd_type(operands[1]).dtype
        allowed = {"add", "sub", "max", "min", "xchg"} if dtype.is_float else _READ_MODIFY_WRITE.keys() if dtype.is_integer else set()
        require(operation in allowed, f"atomic operation '{operation}' is not defined for '{dtype.name}'")
        return operands[1]

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        type, (pointer, (value,)) = simd_type(result), values
        old = machine.load(pointer, type)
        new = _READ_MODIFY_WRITE[text_attribute(attributes, "bin_op")][1](old[0], value)
        machine.store(pointer, type, (lanes.round_float(new, type.dtype) if type.dtype.is_float else lanes.wrap(new, type.dtype),))
        return old

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        type, operation = simd_type(result), text_attribute(attributes, "bin_op")
        if operation != "xchg" and type.dtype.is_float:
            operation = f"f{operation}"
        elif operation in ("max", "min") and not type.dtype.is_signed:
            operation = f"u{operation}"
        return out.assign(f"atomicrmw {operation} ptr {operands[0].text}, {text.simd_text(type)} {operands[1].text} seq_cst")


def atomic_scalar(pointer: Type) -> Simd:
    """The number a pointer for atomic access points to. Raises `OperandError`."""
    type = lane_type(pointer)
    require(type.dtype is not DType.bool, "atomic access is not defined for 'bool'")
    return type


@primitive("pop.atomic.load")
class AtomicLoad(Primitive):
    """Read a number at once."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer")
        return atomic_scalar(operands[0])

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return machine.load(values[0], simd_type(result))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        type = simd_type(result)
        return out.assign(f"load atomic {text.simd_text(type)}, ptr {operands[0].text} seq_cst, align {text.access_alignment(type)}")


@primitive("pop.atomic.store")
class AtomicStore(Primitive):
    """``(value, pointer)``: write a number at once."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "any", "pointer")
        require(operands[0] == atomic_scalar(operands[1]), "the value's type is not the pointer's element type")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        machine.store(values[1], types[0], values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        type = simd_type(operands[0].type)
        value = f"{text.simd_text(type)} {operands[0].text}"
        out.line(f"store atomic {value}, ptr {operands[1].text} seq_cst, align {text.access_alignment(type)}")
        return ""


@primitive("pop.atomic.cmpxchg")
class AtomicCompareExchange(Primitive):
    """``(pointer, expected, desired)``: replace an integer if it is the expected one; whether it was."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer", "any", "any")
        type = atomic_scalar(operands[0])
        require(type.dtype.is_integer and operands[1] == operands[2] == type, "expected two integers of the pointer's element type")
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        pointer, expected, desired = values
        same = machine.load(pointer, types[1]) == expected
        if same:
            machine.store(pointer, types[1], desired)
        return int(same)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        pointer, expected, desired = (o.text for o in operands)
        lane = text.simd_text(simd_type(operands[1].type))
        pair = out.assign(f"cmpxchg ptr {pointer}, {lane} {expected}, {lane} {desired} seq_cst seq_cst")
        return out.assign(f"extractvalue {{ {lane}, i1 }} {pair}, 1")


@primitive("pop.atomic.alone")
class Alone(Primitive):
    """Whether no other thread can run compiled code at this moment: none runs without the GIL, so this one has it.

    What several threads may change can be changed plainly then.
    """

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands)
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return 1

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        out.declare("@mojo_unlocked = external global i64")
        unlocked = out.assign("load atomic i64, ptr @mojo_unlocked monotonic, align 8")
        return out.assign(f"icmp eq i64 {unlocked}, 0")
