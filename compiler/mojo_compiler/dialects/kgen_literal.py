"""Integers without bounds, which exist at compile time only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mojo_compiler.dialects import lanes
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    EvaluationError,
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
from mojo_compiler.dialects.index import COMPARISONS
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.records import dataclass
from mojo_compiler.types.constants import wrap_signed
from mojo_compiler.types.core import I1, INDEX, INT_LITERAL, DType, Simd, Type

_MOST_BITS = 1 << 16
"""Size limit of results, so that no constant expression eats the memory."""


class LiteralPrimitive(Primitive):
    """Operations on `IntLiteral`, which exists at compile time only."""

    count = 2

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(list(operands) == [INT_LITERAL] * self.count, f"expected {self.count} integer literal operand{'s' * (self.count != 1)}")
        return self.target(attributes)

    def target(self, attributes: Attributes) -> Type:
        """The result's type."""
        return INT_LITERAL

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        raise OperandError("an integer literal exists at compile time only")


@dataclass(eq=False)
class LiteralOperation(LiteralPrimitive):
    """Integers to an integer."""

    compute: Callable[..., int]
    count: int = 2

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        value = self.compute(*values)
        if value.bit_length() > _MOST_BITS:
            raise EvaluationError("integer literal is too large")
        return value


def _power(a: int, b: int) -> int:
    if b < 0:
        return 0
    if abs(a) > 1 and b * (abs(a).bit_length() - 1) > _MOST_BITS:
        raise EvaluationError("integer literal is too large")
    return int(a**b)


def _shift(a: int, b: int) -> int:
    """``a << b``; a negative count gives 0, as for `Int`."""
    if a and b > _MOST_BITS:
        raise EvaluationError("integer literal is too large")
    return a << b if b >= 0 else 0


@primitive("kgen.int_literal.cmp")
class LiteralCompare(LiteralPrimitive):
    """``[pred]`` of ``eq ne lt le gt ge`` (or with a leading ``s``)."""

    def target(self, attributes: Attributes) -> Type:
        require(self._predicate(attributes) in COMPARISONS, "unknown comparison predicate")
        return I1

    def _predicate(self, attributes: Attributes) -> str:
        return text_attribute(attributes, "pred").removeprefix("s")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return int(COMPARISONS[self._predicate(attributes)](*values))


@primitive("kgen.int_literal.to_index")
class LiteralToIndex(LiteralPrimitive):
    """Wrapped to a word."""

    count = 1

    def target(self, attributes: Attributes) -> Type:
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return wrap_signed(values[0], 64)


@primitive("kgen.int_literal.to_simd")
class LiteralToSimd(LiteralPrimitive):
    """In all lanes of ``_type``: wrapped, rounded, or for bools whether it is not zero."""

    count = 1

    def target(self, attributes: Attributes) -> Type:
        return simd_type(type_attribute(attributes, "_type"))

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        target = simd_type(result)
        return (lanes.cast(values[0], DType.invalid, target.dtype),) * target.size


@primitive("kgen.int_literal.to_float")
class LiteralToFloat(LiteralToSimd):
    """Rounded to a ``float64`` scalar."""

    def target(self, attributes: Attributes) -> Type:
        return Simd(1, DType.float64)


register("kgen.int_literal.add", LiteralOperation(lambda a, b: a + b))
register("kgen.int_literal.sub", LiteralOperation(lambda a, b: a - b))
register("kgen.int_literal.mul", LiteralOperation(lambda a, b: a * b))
register("kgen.int_literal.floordiv", LiteralOperation(lambda a, b: a // b if b else 0))
register("kgen.int_literal.mod", LiteralOperation(lambda a, b: a % b if b else 0))
register("kgen.int_literal.pow", LiteralOperation(_power))
register("kgen.int_literal.shl", LiteralOperation(_shift))
register("kgen.int_literal.shr", LiteralOperation(lambda a, b: a >> b if b >= 0 else 0))
register("kgen.int_literal.and", LiteralOperation(lambda a, b: a & b))
register("kgen.int_literal.or", LiteralOperation(lambda a, b: a | b))
register("kgen.int_literal.xor", LiteralOperation(lambda a, b: a ^ b))
register("kgen.int_literal.neg", LiteralOperation(lambda a: -a, 1))
register("kgen.int_literal.not", LiteralOperation(lambda a: ~a, 1))
