"""The ``math`` dialect: functions of ``f32`` and ``f64`` outside vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import lanes, text
from mojo_compiler.dialects.arith import float_dtype
from mojo_compiler.dialects.core import Attributes, Emitter, LoweredOperand, Machine, Primitive, register, require
from mojo_compiler.dialects.pop_intrinsics import REAL_FUNCTIONS
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import Type


@dataclass(eq=False)
class MathFunction(Primitive):
    """`count` floats of one type to that type, by the intrinsic of this name."""

    intrinsic: str
    count: int = 1

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == self.count and len(set(operands)) == 1, f"expected {self.count} operands of one type")
        float_dtype(operands[0])
        return operands[0]

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        dtype = float_dtype(result)
        if self.intrinsic == "fma":
            return lanes.fused_multiply_add(dtype, *values)
        return lanes.round_float(REAL_FUNCTIONS[self.intrinsic](*values), dtype)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        assert result is not None
        return text.call_overloaded(out, f"llvm.{self.intrinsic}", result, *(o.text for o in operands))


_UNARY = "sqrt sin cos tan atan tanh exp exp2 log log2 log10 floor ceil trunc round roundeven"

for _name in _UNARY.split():
    register(f"math.{_name}", MathFunction(_name))
register("math.absf", MathFunction("fabs"))
register("math.powf", MathFunction("pow", 2))
register("math.atan2", MathFunction("atan2", 2))
register("math.copysign", MathFunction("copysign", 2))
register("math.fma", MathFunction("fma", 3))
