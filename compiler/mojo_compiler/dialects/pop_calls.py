"""Calls out of the language: C functions and LLVM intrinsics by name, and atomic memory access."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from mojo_compiler.dialects import lanes, text
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    EvaluationError,
    Machine,
    Operand,
    Primitive,
    attribute,
    primitive,
    require,
    text_attribute,
    type_attribute,
)
from mojo_compiler.dialects.narrow import NARROW, through_single
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.dialects.pop_memory import expect
from mojo_compiler.dialects.pop_vector_memory import lane_type
from mojo_compiler.types.core import I1, DType, Integer, NoneType, Simd, Type

_VARIABLE_ARGUMENTS = dict(printf=1, fprintf=2, dprintf=2, sprintf=2, snprintf=3, scanf=1, sscanf=2, open=2, fcntl=2, ioctl=2)
"""C functions whose prototypes end in ``...``, and how many arguments come before it."""


def _extension(type: Type) -> str:
    """The attribute with which the C calling convention wants small integers extended, with a space after it."""
    match type:
        case Simd(1, dtype) if not dtype.is_float and dtype.bits < 32:
            return "signext " if dtype.is_signed else "zeroext "
        case Integer(bits) if bits < 32:
            return "zeroext "
        case _:
            return ""


def _promoted(out: Emitter, operand: Operand) -> tuple[str, str]:
    """An argument after the ``...`` of a prototype, with C's default promotions."""
    spelled = out.type_text(operand.type)
    if spelled in ("half", "bfloat", "float"):
        return "double", out.assign(f"fpext {spelled} {operand.text} to double")
    if _extension(operand.type):
        operation = "sext" if _extension(operand.type) == "signext " else "zext"
        return "i32", out.assign(f"{operation} {spelled} {operand.text} to i32")
    return spelled, operand.text


def symbol_text(name: str) -> str:
    """A global symbol, quoted if it needs to be."""
    return f"@{name}" if re.fullmatch(r"[A-Za-z$._][\w$.]*", name) else '@"' + name.replace("\\", "\\5C").replace('"', "\\22") + '"'


@primitive("pop.external_call")
class ExternalCall(Primitive):
    """Call the C function ``[func]`` with the operands; ``[_type]`` is the result's type, none without it."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type | None:
        text_attribute(attributes, "func")
        if "_type" not in attributes or attribute(attributes, "_type") is None:
            return None
        target = type_attribute(attributes, "_type")
        require(target.is_trivial, "an external function's result must be of a trivial type")
        return None if isinstance(target, NoneType) else target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        raise EvaluationError(f"cannot call the external function '{text_attribute(attributes, 'func')}' at compile time")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        name = text_attribute(attributes, "func")
        fixed = operands[: _VARIABLE_ARGUMENTS.get(name, len(operands))]
        passed = [(f"{out.type_text(o.type)} {_extension(o.type)}".strip(), o.text) for o in fixed]
        prototype = [t for t, _ in passed] + ["..."] * (name in _VARIABLE_ARGUMENTS)
        passed += [_promoted(out, o) for o in operands[len(fixed) :]]
        returned = "void" if result is None else _extension(result) + out.type_text(result)
        out.declare(f"declare {returned} {symbol_text(name)}({', '.join(prototype)})")
        # A call through a prototype with `...` names it whole; attributes are not part of that type.
        whole = f" ({', '.join(out.type_text(o.type) for o in fixed)}, ...)" if name in _VARIABLE_ARGUMENTS else ""
        call = f"call {returned}{whole} {symbol_text(name)}({', '.join(f'{t} {v}' for t, v in passed)})"
        if result is None:
            out.line(call)
            return ""
        return out.assign(call)


# ---- intrinsics -----------------------------------------------------------------------------------------------


def _guard(function: Callable[..., float]) -> Callable[..., float]:
    """Make a function of `math` total, as C's is: a domain error gives not-a-number, overflow infinity."""

    def apply(*operands: float) -> float:
        try:
            return float(function(*operands))
        except OverflowError:
            return math.inf
        except ValueError:
            return math.nan

    return apply


def _logarithm(function: Callable[[float], float]) -> Callable[..., float]:
    return _guard(lambda x: -math.inf if x == 0 else function(x))


def power(x: float, y: float) -> float:
    """C `pow`."""
    try:
        return math.pow(x, y)
    except OverflowError:
        return -math.inf if x < 0 and math.fmod(y, 2) in (1, -1) else math.inf
    except ValueError:
        if x != 0:
            return math.nan
        return math.copysign(math.inf, x) if math.fmod(y, 2) in (1, -1) else math.inf


def _one_of(prefer: Callable[..., float]) -> Callable[..., float]:
    return lambda a, b: b if math.isnan(a) else a if math.isnan(b) else prefer(a, b)


REAL_FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "sqrt": lanes.square_root,
    "sin": _guard(math.sin),
    "cos": _guard(math.cos),
    "tan": _guard(math.tan),
    "asin": _guard(math.asin),
    "acos": _guard(math.acos),
    "atan": math.atan,
    "atan2": math.atan2,
    "sinh": _guard(lambda x: math.copysign(math.inf, x) if abs(x) > 711 else math.sinh(x)),
    "cosh": _guard(math.cosh),
    "tanh": math.tanh,
    "exp": _guard(math.exp),
    "exp2": _guard(lambda x: math.pow(2.0, x)),
    "exp10": _guard(lambda x: math.pow(10.0, x)),
    "log": _logarithm(math.log),
    "log2": _logarithm(math.log2),
    "log10": _logarithm(math.log10),
    "pow": power,
    "floor": lanes.floor,
    "ceil": lanes.ceil,
    "trunc": lanes.trunc,
    "fabs": abs,
    "round": lanes.round_half_away,
    "roundeven": lanes.round_half_even,
    "rint": lanes.round_half_even,
    "nearbyint": lanes.round_half_even,
    "copysign": math.copysign,
    "minnum": _one_of(min),
    "maxnum": _one_of(max),
}
"""Functions of intrinsics and of the ``math`` dialect, on doubles. Those that are not exact may differ in the last
place from what the target's library computes for narrower lanes."""


def _reverse(value: int, bits: int, group: int) -> int:
    mask = (1 << group) - 1
    return sum((value >> i & mask) << (bits - group - i) for i in range(0, bits, group))


BIT_FUNCTIONS: Mapping[str, Callable[[int, int], int]] = {
    "ctlz": lambda value, bits: bits - value.bit_length(),
    "cttz": lambda value, bits: bits if value == 0 else (value & -value).bit_length() - 1,
    "ctpop": lambda value, bits: value.bit_count(),
    "bswap": lambda value, bits: _reverse(value, bits, 8),
    "bitreverse": lambda value, bits: _reverse(value, bits, 1),
}
"""Functions of an integer lane as an unsigned number, and its width."""

_TRAILING_FLAG = {"ctlz", "cttz", "abs"}
"""Intrinsics with a last operand that makes some inputs undefined; it is always false here."""

_OVERLOADED_ON_OPERANDS = {"powi": (-1, 1), "ldexp": (-1, 1), "fptosi.sat": (-1, 0), "fptoui.sat": (-1, 0)} | {
    name: (-1, 0) for name in ("lround", "llround", "lrint", "llrint", "scmp", "ucmp")
}
"""Intrinsics with several types in their names: -1 the result's, else an operand's."""

_ROUNDED = {*REAL_FUNCTIONS, "fma"} - {"copysign", "fabs"}
"""Intrinsics that 16-bit floats leave to float32; the others just move bits."""

_PLAIN = {"trap", "debugtrap", "donothing", "readcyclecounter", "readsteadycounter", "assume", "sideeffect"}
"""Intrinsics with no type in their names; target-specific ones have none either."""


def _intrinsic(attributes: Attributes) -> str:
    name = text_attribute(attributes, "intrin")
    require(name.startswith("llvm."), f"'{name}' is not the name of an LLVM intrinsic")
    return name.removeprefix("llvm.")


@primitive("pop.call_llvm_intrinsic")
class CallIntrinsic(Primitive):
    """Call ``[intrin]``, whose name's type suffix may be left out. The result has the type ``[_type]`` or the first operand's."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type | None:
        _intrinsic(attributes)
        if "_type" in attributes:
            target = attribute(attributes, "_type")
            return None if target is None or isinstance(target, NoneType) else type_attribute(attributes, "_type")
        return operands[0] if operands else None

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        name, type = re.sub(r"(\.(v\d+)?(bf16|[fi]\d+))+$", "", _intrinsic(attributes)), result
        if isinstance(type, Simd) and type.dtype.is_float and name == "fma":
            return tuple(lanes.fused_multiply_add(type.dtype, *v) for v in zip(*values, strict=True))
        if isinstance(type, Simd) and type.dtype.is_float and name in REAL_FUNCTIONS:
            function, dtype = REAL_FUNCTIONS[name], type.dtype
            return tuple(lanes.round_float(function(*v), dtype) for v in zip(*values, strict=True))
        if isinstance(type, Simd) and type.dtype.is_integer and name in BIT_FUNCTIONS:
            count, dtype = BIT_FUNCTIONS[name], type.dtype
            return tuple(lanes.wrap(count(lanes.bits_of(v, dtype), dtype.bits), dtype) for v in values[0])
        raise EvaluationError(f"cannot evaluate the intrinsic 'llvm.{name}' at compile time")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        name = _intrinsic(attributes)
        base = re.sub(r"(\.(v\d+)?(bf16|[fi]\d+))+$", "", name)
        if isinstance(result, Simd) and result.dtype in NARROW and base in _ROUNDED:
            emit = partial(text.call_overloaded, out, f"llvm.{base}")
            return through_single(out, result, [o.text for o in operands], lambda wide, values: emit(wide, *values))
        passed = [(out.type_text(o.type), o.text) for o in operands]
        if base in _TRAILING_FLAG:
            passed = [*passed[:1], ("i1", "false")]
        if base == name:
            name += "".join(f".{text.suffix(t)}" for t in _overloads(name, result, [o.type for o in operands]))
        return text.call(out, f"llvm.{name}", "void" if result is None else out.type_text(result), passed)


def _overloads(name: str, result: Type | None, operands: Sequence[Type]) -> list[Type]:
    """The types that an intrinsic's full name spells out."""
    if name in _PLAIN or name.startswith(("x86.", "aarch64.")):
        return []
    if name.startswith(("vector.reduce.", "prefetch")):
        return [operands[-1 if name in ("vector.reduce.fadd", "vector.reduce.fmul") else 0]]
    if name in _OVERLOADED_ON_OPERANDS:
        chosen = [result if i < 0 else operands[i] for i in _OVERLOADED_ON_OPERANDS[name]]
        return [t for t in chosen if t is not None]
    return [result] if result is not None else list(operands[:1])


# ---- atomics --------------------------------------------------------------------------------------------------

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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        pointer, expected, desired = (o.text for o in operands)
        lane = text.simd_text(simd_type(operands[1].type))
        pair = out.assign(f"cmpxchg ptr {pointer}, {lane} {expected}, {lane} {desired} seq_cst seq_cst")
        return out.assign(f"extractvalue {{ {lane}, i1 }} {pair}, 1")
