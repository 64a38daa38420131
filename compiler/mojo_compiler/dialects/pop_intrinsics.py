"""LLVM intrinsics by name."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from mojo_compiler.dialects import lanes, text
from mojo_compiler.dialects.core import (
    Attributes,
    ConstraintFailed,
    Emitter,
    EvaluationError,
    LoweredOperand,
    Machine,
    Primitive,
    attribute,
    primitive,
    text_attribute,
    type_attribute,
)
from mojo_compiler.dialects.narrow import NARROW, through_single
from mojo_compiler.types.core import DType, Index, NoneType, Pointer, Simd, StructType, Type

_ARITY = {"fma": 3} | dict.fromkeys(("atan2", "pow", "copysign", "minnum", "maxnum"), 2)
"""Numbers of operands of the intrinsics on float lanes that have more than one."""


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

_OVERLOADED_ON_OPERANDS = {"powi": (-1, 1), "ldexp": (-1, 1), "fptosi.sat": (-1, 0), "fptoui.sat": (-1, 0)} | dict.fromkeys(
    ("lround", "llround", "lrint", "llrint", "scmp", "ucmp"), (-1, 0)
)
"""Intrinsics with several types in their names: -1 the result's, else an operand's."""

_ROUNDED = {*REAL_FUNCTIONS, "fma"} - {"copysign", "fabs"}
"""Intrinsics that 16-bit floats leave to float32; the others just move bits."""

_CONTROL_REGISTER = {"x86.sse.stmxcsr", "x86.sse.ldmxcsr"}

_PLAIN = {"trap", "debugtrap", "donothing", "readcyclecounter", "readsteadycounter", "assume", "sideeffect"}
"""Intrinsics with no type in their names; target-specific ones have none either."""


def _intrinsic(attributes: Attributes) -> str:
    name = text_attribute(attributes, "intrin")
    if not re.fullmatch(r"llvm\.[\w.]+", name, re.ASCII):
        raise ConstraintFailed(f"'{name}' is not the name of an LLVM intrinsic")
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

    def is_uncertain(self, attributes: Attributes, operands: Sequence[Type], result: Type | None) -> bool:
        """Of the names that the library calls it is known which types they take."""
        name = _intrinsic(attributes)
        if name in _CONTROL_REGISTER:
            return result is not None or len(operands) != 1 or not isinstance(_machine_type(operands[0])[0], Pointer)
        types = {_machine_type(t)[0] for t in (result, *operands)}
        lanes_type = types.pop()
        if types or not isinstance(lanes_type, Simd):
            return True
        if lanes_type.dtype.is_float:
            return len(operands) != _ARITY.get(name, 1 if name in REAL_FUNCTIONS else -1)
        wide_enough = name != "bswap" or lanes_type.dtype.bits % 16 == 0
        return name not in BIT_FUNCTIONS or len(operands) != 1 or not wide_enough or not lanes_type.dtype.is_integer

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        name = _base(_intrinsic(attributes))
        (type, wrap), operands = _machine_type(result), [_unwrapped(v, t) for v, t in zip(values, types, strict=True)]
        if isinstance(type, Simd) and type.dtype.is_float and (name == "fma" or name in REAL_FUNCTIONS):
            dtype = type.dtype
            if name == "fma":
                return wrap(tuple(lanes.fused_multiply_add(dtype, *v) for v in zip(*operands, strict=True)))
            function = REAL_FUNCTIONS[name]
            return wrap(tuple(lanes.round_float(function(*v), dtype) for v in zip(*operands, strict=True)))
        if isinstance(type, Simd) and type.dtype.is_integer and name in BIT_FUNCTIONS:
            count, dtype = BIT_FUNCTIONS[name], type.dtype
            return wrap(tuple(lanes.wrap(count(lanes.bits_of(v, dtype), dtype.bits), dtype) for v in operands[0]))
        raise EvaluationError(f"the intrinsic 'llvm.{name}' only works at run time")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        name = _intrinsic(attributes)
        base, (type, _) = _base(name), _machine_type(result)
        if isinstance(type, Simd) and type.dtype in NARROW and base in _ROUNDED:
            emit = partial(text.call_overloaded, out, f"llvm.{base}")
            return through_single(out, type, [o.text for o in operands], lambda wide, values: emit(wide, *values))
        passed = [(out.type_text(o.type), o.text) for o in operands]
        if base in _TRAILING_FLAG:
            passed = [*passed[:1], ("i1", "false")]
        if base == name:
            name += "".join(f".{text.suffix(t)}" for t in _overloads(name, type, [_machine_type(o.type)[0] for o in operands]))
        return text.call(out, f"llvm.{name}", "void" if result is None else out.type_text(result), passed)


def _base(name: str) -> str:
    """An intrinsic's name without the types it spells out."""
    return re.sub(r"(\.(v\d+)?(bf16|[fi]\d+))+$", "", name)


def _machine_type(type: Any) -> tuple[Any, Callable[[Any], Any]]:
    """What a type is in a register: structs of one field are that field, words are lanes; and how to get back from there."""
    if isinstance(type, StructType) and len(type.fields) == 1:
        inner, wrap = _machine_type(type.fields[0].type)
        return inner, lambda value: (wrap(value),)
    if isinstance(type, Index):
        return Simd(1, DType.index), lambda value: value[0]
    return type, lambda value: value


def _unwrapped(value: Any, type: Type) -> Any:
    """An operand as lanes."""
    while isinstance(type, StructType) and len(type.fields) == 1:
        value, type = value[0], type.fields[0].type
    return (value,) if isinstance(type, Index) else value


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
