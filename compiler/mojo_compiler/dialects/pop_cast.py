"""Conversions of the ``pop`` dialect: between lane types, between bits, and from and to types outside vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import lanes, text
from mojo_compiler.dialects.core import Attributes, Emitter, Machine, Operand, Primitive, primitive, require, type_attribute
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.types.constants import wrap_signed, wrap_unsigned
from mojo_compiler.types.core import DType, Float, Index, Integer, Simd, Type

_NARROW = (DType.float16, DType.bfloat16)


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return lower_cast(out, operands[0].text, simd_type(operands[0].type), simd_type(result))


def lower_cast(out: Emitter, value: str, source: Simd, target: Simd) -> str:
    """Emit a lane-wise conversion."""
    a, b = source.dtype, target.dtype
    if a is b:
        return value
    if b is DType.bool:
        zero = text.lane_literal(0.0, a) if a.is_float else "0"
        zero = zero if source.size == 1 else "zeroinitializer"
        return out.assign(f"{'fcmp une' if a.is_float else 'icmp ne'} {text.simd_text(source)} {value}, {zero}")
    if a.is_float:
        return _from_float(out, value, source, target)
    if b in _NARROW:
        # Through float32, so that the result does not depend on which conversions the target has.
        through = Simd(source.size, DType.float32)
        return _convert(out, "fptrunc", lower_cast(out, value, source, through), through, target)
    if b.is_float:
        return _convert(out, "sitofp" if a.is_signed else "uitofp", value, source, target)
    before, after = (1 if a is DType.bool else a.bits), b.bits
    if before == after:
        return value
    return _convert(out, "trunc" if after < before else "sext" if a.is_signed else "zext", value, source, target)


def _from_float(out: Emitter, value: str, source: Simd, target: Simd) -> str:
    a, b = source.dtype, target.dtype
    if not b.is_float:
        sign = "s" if b.is_signed else "u"
        name = f"llvm.fpto{sign}i.sat.{text.suffix(target)}.{text.suffix(source)}"
        return text.call(out, name, text.simd_text(target), [(text.simd_text(source), value)])
    if a.bits == b.bits:
        through = Simd(source.size, DType.float32)
        return _convert(out, "fptrunc", _convert(out, "fpext", value, source, through), through, target)
    if a is DType.float64 and b in _NARROW:
        through = Simd(source.size, DType.float32)
        return _convert(out, "fptrunc", _narrow_to_odd(out, value, source), through, target)
    return _convert(out, "fptrunc" if b.bits < a.bits else "fpext", value, source, target)


def _convert(out: Emitter, operation: str, value: str, source: Simd, target: Simd) -> str:
    return out.assign(f"{operation} {text.simd_text(source)} {value} to {text.simd_text(target)}")


def _narrow_to_odd(out: Emitter, value: str, source: Simd) -> str:
    """Convert float64 to float32, making an inexact result odd: rounding that further rounds only once in effect.

    The direct conversion to the narrow types would be a call into a library that need not be there.
    """
    single, bits = Simd(source.size, DType.float32), Simd(source.size, DType.int32)
    double, word = text.simd_text(source), text.simd_text(bits)
    flag = text.simd_text(Simd(source.size, DType.bool))
    near = _convert(out, "fptrunc", value, source, single)
    back = _convert(out, "fpext", near, single, source)
    raw = out.assign(f"bitcast {text.simd_text(single)} {near} to {word}")
    even = out.assign(f"icmp eq {word} {out.assign(f'and {word} {raw}, {text.integer_splat(1, bits)}')}, {text.integer_splat(0, bits)}")
    inexact = out.assign(f"fcmp one {double} {back}, {value}")
    magnitudes = [text.call_overloaded(out, "llvm.fabs", source, v) for v in (back, value)]
    beyond = out.assign(f"fcmp ogt {double} {magnitudes[0]}, {magnitudes[1]}")
    one, minus = text.integer_splat(1, bits), text.integer_splat(-1, bits)
    step = out.assign(f"select {flag} {beyond}, {word} {minus}, {word} {one}")
    odd = out.assign(f"add {word} {raw}, {step}")
    fix = out.assign(f"and {flag} {even}, {inexact}")
    chosen = out.assign(f"select {flag} {fix}, {word} {odd}, {word} {raw}")
    return out.assign(f"bitcast {word} {chosen} to {text.simd_text(single)}")


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        source, target = simd_type(operands[0].type), simd_type(result)
        if text.simd_text(source) == text.simd_text(target):
            return operands[0].text
        return _convert(out, "bitcast", operands[0].text, source, target)


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return operands[0].text
