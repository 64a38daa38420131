"""Functions of the C library's mathematics, for which there is neither an instruction nor an intrinsic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import lanes
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
from mojo_compiler.types.core import DType, Simd, Type

_ONE = "acosh asinh atanh cbrt erf erfc expm1 j0 j1 lgamma log1p logb tgamma y0 y1"
_TWO = "atan2 hypot nextafter remainder scalb"
COUNTS = dict.fromkeys(_ONE.split(), 1) | dict.fromkeys(_TWO.split(), 2)
"""The functions, and how many numbers they take. Those of ``float32`` end in ``f`` in C."""


@primitive("pop.call_math")
class CallMath(Primitive):
    """``[func]`` of scalars, all ``float32`` or all ``float64``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        name = text_attribute(attributes, "func")
        require(name in COUNTS, f"unknown function '{name}'")
        require(len(operands) == COUNTS[name] and len(set(operands)) == 1, f"expected {COUNTS[name]} operands of one type")
        require(operands[0] in (Simd(1, DType.float32), Simd(1, DType.float64)), "expected float32 or float64 scalars")
        return operands[0]

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        assert isinstance(result, Simd)
        value = machine.call_math(_symbol(attributes, result), result.dtype, [v[0] for v in values])
        return (lanes.round_float(value, result.dtype),)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        assert isinstance(result, Simd)
        symbol, type = _symbol(attributes, result), out.type_text(result)
        out.declare(f"declare {type} @{symbol}({', '.join([type] * len(operands))}) memory(none) nounwind willreturn")
        return out.assign(f"call {type} @{symbol}({', '.join(f'{type} {o.text}' for o in operands)})")


def _symbol(attributes: Attributes, type: Simd) -> str:
    return text_attribute(attributes, "func") + ("f" if type.dtype is DType.float32 else "")
