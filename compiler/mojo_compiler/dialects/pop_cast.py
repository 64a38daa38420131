"""Conversions of the ``pop`` dialect: between lane types, between bits, and from and to types outside vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import lanes, text
from mojo_compiler.dialects.core import Attributes, Emitter, LoweredOperand, Machine, Primitive, primitive, require, type_attribute
from mojo_compiler.dialects.narrow import NARROW, convert, from_double, from_single, single, to_single
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.types.constants import wrap_signed, wrap_unsigned
from mojo_compiler.types.core import DType, Float, Index, Integer, Simd, Type


@primitive("pop.cast")
class Cast(Primitive):
    """Lane-wise conversion to ``_type`` (stdlib.md 1.6 `cast`): floats to integers truncate and saturate."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        source, target = simd_type(operands[0]), simd_type(type_attribute(attributes, "_type"))
        require(source.size == target.size, "cannot change the number of lanes")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        source, target = simd_type(types[0]).dtype, simd_type(result).dtype
        return tuple(lanes.cast(v, source, target) for v in values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return lower_cast(out, operands[0].text, simd_type(operands[0].type), simd_type(result))


def lower_cast(out: Emitter, value: str, source: Simd, target: Simd) -> str:
    """Emit a lane-wise conversion."""
    a, b = source.dtype, target.dtype
    if a is b:
        return value
    if b is DType.bool:
        zero = "zeroinitializer" if source.size > 1 else text.lane_literal(0.0, a) if a.is_float else "0"
        return out.assign(f"{'fcmp une' if a.is_float else 'icmp ne'} {text.simd_text(source)} {value}, {zero}")
    if b.is_float:
        return _to_float(out, value, source, target)
    if a in NARROW:
        return lower_cast(out, to_single(out, value, source), single(source), target)
    if a.is_float:
        return _to_integer(out, value, source, target)
    before, after = (1 if a is DType.bool else a.bits), b.bits
    if before == after:
        return value
    return convert(out, "trunc" if after < before else "sext" if a.is_signed else "zext", value, source, target)


def _to_integer(out: Emitter, value: str, source: Simd, target: Simd) -> str:
    """Truncate and saturate float32 or float64; the intrinsic that does this would be taken apart into lanes."""
    dtype, before, after = target.dtype, text.simd_text(source), text.simd_text(target)
    flag = text.simd_text(Simd(source.size, DType.bool))
    limit = 1 << dtype.bits - dtype.is_signed
    below = [("olt", -float(limit), -limit), ("uno", 0.0, 0)] if dtype.is_signed else [("ult", 0.0, 0)]
    # Lanes out of range are undefined until they are replaced.
    found = convert(out, "fptosi" if dtype.is_signed else "fptoui", value, source, target)
    for predicate, bound, replacement in [("oge", float(limit), limit - 1), *below]:
        literal = text.lane_literal(bound, source.dtype)
        literal = literal if source.size == 1 else f"splat ({text.lane_text(source.dtype)} {literal})"
        outside = out.assign(f"fcmp {predicate} {before} {value}, {literal}")
        found = out.assign(f"select {flag} {outside}, {after} {text.integer_splat(replacement, target)}, {after} {found}")
    return found


def _to_float(out: Emitter, value: str, source: Simd, target: Simd) -> str:
    a, b = source.dtype, target.dtype
    if b in NARROW:
        if a is DType.float64:
            return from_double(out, value, target)
        # From integers too: that is what targets without 16-bit arithmetic do.
        return from_single(out, lower_cast(out, value, source, single(source)), target)
    if a.is_float:
        return convert(out, "fptrunc" if b.bits < a.bits else "fpext", value, source, target)
    return convert(out, "sitofp" if a.is_signed else "uitofp", value, source, target)


def _register_bits(type: Simd) -> int:
    return type.size * (1 if type.dtype is DType.bool else type.dtype.bits)


@primitive("pop.bitcast")
class Bitcast(Primitive):
    """The same bits as ``_type``, lane 0 lowest; a bool is one bit. The number of lanes may change."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        source, target = simd_type(operands[0]), simd_type(type_attribute(attributes, "_type"))
        require(_register_bits(source) == _register_bits(target), "the source and destination types must have the same bitwidth")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        source, target = simd_type(types[0]), simd_type(result)
        before, after = _register_bits(source) // source.size, _register_bits(target) // target.size
        bits = sum(lanes.bits_of(v, source.dtype) << i * before for i, v in enumerate(values[0]))
        return tuple(lanes.from_bits(bits >> i * after & ((1 << after) - 1), target.dtype) for i in range(target.size))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        source, target = simd_type(operands[0].type), simd_type(result)
        if text.simd_text(source) == text.simd_text(target):
            return operands[0].text
        return convert(out, "bitcast", operands[0].text, source, target)


def _matches(builtin: Type, scalar: Type) -> bool:
    """Whether a type outside vectors and a scalar have the same register form."""
    if not isinstance(scalar, Simd) or scalar.size != 1:
        return False
    match builtin:
        case Index():
            return scalar.dtype.is_integer and scalar.dtype.bits == 64
        case Integer(1):
            return scalar.dtype is DType.bool
        case Integer(bits):
            return scalar.dtype.is_integer and scalar.dtype.bits == bits
        case Float(bits):
            return scalar.dtype.is_float and scalar.dtype.bits == bits and scalar.dtype is not DType.bfloat16
    return False


@primitive("pop.cast_from_builtin")
class CastFromBuiltin(Primitive):
    """A word, ``iN``, ``f32`` or ``f64`` as the scalar ``_type`` with the same bits."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        target = type_attribute(attributes, "_type")
        require(_matches(operands[0], target), "the types differ in kind or width")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        dtype = simd_type(result).dtype
        return (values[0] if dtype.is_float else lanes.wrap(values[0], dtype),)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return operands[0].text


@primitive("pop.cast_to_builtin")
class CastToBuiltin(Primitive):
    """A scalar as the type ``_type`` outside vectors with the same bits."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        target = type_attribute(attributes, "_type")
        require(_matches(target, operands[0]), "the types differ in kind or width")
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        value = values[0][0]
        if isinstance(result, Float):
            return value
        return wrap_unsigned(int(value), result.bits) if isinstance(result, Integer) else wrap_signed(value, 64)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return operands[0].text
