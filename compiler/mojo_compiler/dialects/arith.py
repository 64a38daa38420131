"""The ``arith`` dialect: integers and floats outside vectors (``index``, ``iN``, ``f32``, ``f64``).

Rows do their work as vectors of one lane, which have the same registers.
"""

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
    type_attribute,
)
from mojo_compiler.dialects.index import COMPARISONS, compare_integers, integer_predicate, width
from mojo_compiler.dialects.pop_simd import Select
from mojo_compiler.records import dataclass
from mojo_compiler.types.constants import wrap_signed, wrap_unsigned
from mojo_compiler.types.core import I1, Const, DType, Float, Index, Integer, Type


def float_dtype(type: Type | None) -> DType:
    """The lane type that is like a float type. Raises `OperandError` for any other type."""
    require(isinstance(type, Float), "expected a float type")
    return DType.float64 if isinstance(type, Float) and type.bits == 64 else DType.float32


def is_integer(type: Type | None) -> bool:
    """Whether a type is ``index`` or ``iN``."""
    return isinstance(type, Index | Integer)


def from_signed(value: int, type: Type | None) -> int:
    """An integer in the form of a constant of a type."""
    return wrap_signed(value, 64) if isinstance(type, Index) else wrap_unsigned(value, width(type))


def builtin_text(type: Type | None) -> str:
    """LLVM type of an integer or float type outside vectors."""
    return text.lane_text(float_dtype(type)) if isinstance(type, Float) else f"i{width(type)}"


@primitive("arith.constant")
class Constant(Primitive):
    """``[value]``, with its own type."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        return self._constant(attributes).type

    def _constant(self, attributes: Attributes) -> Const:
        found = attributes.get("value")
        if found is None or not isinstance(found.type, Index | Integer | Float):
            raise OperandError("attribute 'value' must be an integer or float constant")
        return found

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return self._constant(attributes).value

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        constant = self._constant(attributes)
        if isinstance(constant.type, Float):
            return text.lane_literal(constant.value, float_dtype(constant.type))
        return text.lane_literal(constant.value, DType.bool if constant.type == I1 else DType.index)


@dataclass(eq=False)
class Arithmetic(Primitive):
    """`count` operands of one type to that type: integers if `integer`, else floats."""

    operation: str
    compute: Callable[..., Any]
    integer: bool
    count: int = 2

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == self.count and len(set(operands)) == 1, f"expected {self.count} operands of one type")
        fits = is_integer(operands[0]) if self.integer else isinstance(operands[0], Float)
        require(fits, f"expected {'integers' if self.integer else 'floats'}")
        return operands[0]

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        if not self.integer:
            return lanes.round_float(self.compute(*values), float_dtype(result))
        signed = [wrap_signed(v, width(result)) for v in values]
        return from_signed(self.compute(*signed), result)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return out.assign(f"{self.operation} {builtin_text(result)} {', '.join(o.text for o in operands)}")


@primitive("arith.cmpi")
class CompareIntegers(Primitive):
    """``[pred]`` on two integers."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2 and operands[0] == operands[1] and is_integer(operands[0]), "expected two integers of one type")
        integer_predicate(attributes)
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return int(compare_integers(integer_predicate(attributes), values[0], values[1], width(types[0])))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return out.assign(f"icmp {integer_predicate(attributes)} {builtin_text(operands[0].type)} {operands[0].text}, {operands[1].text}")


@primitive("arith.cmpf")
class CompareFloats(Primitive):
    """``[pred]`` on two floats: ``o`` (false for not-a-number) or ``u`` (true for it), then the comparison."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2 and operands[0] == operands[1] and isinstance(operands[0], Float), "expected two floats of one type")
        predicate = text_attribute(attributes, "pred")
        require(predicate[:1] in ("o", "u") and predicate[1:] in COMPARISONS, f"unknown comparison predicate '{predicate}'")
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        predicate, (a, b) = text_attribute(attributes, "pred"), values
        unordered = a != a or b != b
        return int(predicate.startswith("u") if unordered else COMPARISONS[predicate[1:]](a, b))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        type = builtin_text(operands[0].type)
        return out.assign(f"fcmp {text_attribute(attributes, 'pred')} {type} {operands[0].text}, {operands[1].text}")


@dataclass(eq=False)
class Convert(Primitive):
    """One operand to ``_type``. Integers are signed; floats to integers truncate and saturate."""

    operation: str
    from_float: bool
    to_float: bool

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        target = type_attribute(attributes, "_type")
        require(len(operands) == 1, "expected one operand")
        for type, is_float in ((operands[0], self.from_float), (target, self.to_float)):
            require(isinstance(type, Float) if is_float else is_integer(type), f"expected {'a float' if is_float else 'an integer'} type")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        if self.to_float:
            dtype = float_dtype(result)
            if self.from_float:
                return lanes.round_float(values[0], dtype)
            return lanes.round_integer(wrap_signed(values[0], width(types[0])), dtype)
        return from_signed(_saturate(values[0], width(result)), result)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        source, target = builtin_text(operands[0].type), builtin_text(result)
        if source == target:
            return operands[0].text
        if not self.to_float:
            assert result is not None
            name = f"llvm.fptosi.sat.{text.suffix(result)}.{text.suffix(operands[0].type)}"
            return text.call(out, name, target, [(source, operands[0].text)])
        return out.assign(f"{self.operation} {source} {operands[0].text} to {target}")


def _saturate(value: float, bits: int) -> int:
    whole = lanes.truncate(value, DType.int64)
    return min(max(whole, -(1 << bits - 1)), (1 << bits - 1) - 1)


register("arith.addi", Arithmetic("add", lambda a, b: a + b, True))
register("arith.subi", Arithmetic("sub", lambda a, b: a - b, True))
register("arith.muli", Arithmetic("mul", lambda a, b: a * b, True))
register("arith.andi", Arithmetic("and", lambda a, b: a & b, True))
register("arith.ori", Arithmetic("or", lambda a, b: a | b, True))
register("arith.xori", Arithmetic("xor", lambda a, b: a ^ b, True))
register("arith.addf", Arithmetic("fadd contract", lambda a, b: a + b, False))
register("arith.subf", Arithmetic("fsub contract", lambda a, b: a - b, False))
register("arith.mulf", Arithmetic("fmul contract", lambda a, b: a * b, False))
register("arith.divf", Arithmetic("fdiv", lanes.divide_float, False))
register("arith.negf", Arithmetic("fneg", lambda a: -a, False, 1))
register("arith.sitofp", Convert("sitofp", False, True))
register("arith.fptosi", Convert("fptosi", True, False))
register("arith.extf", Convert("fpext", True, True))
register("arith.truncf", Convert("fptrunc", True, True))
register("arith.select", Select())
