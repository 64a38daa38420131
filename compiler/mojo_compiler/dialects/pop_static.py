"""Static strings and lane types of the ``pop`` dialect."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mojo_compiler.dialects import text
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
)
from mojo_compiler.dialects.pop_memory import BYTE, compare_bytes, expect_types
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import DTYPE, DTYPE_BY_CODE, I1, INDEX, STRING, DType, Pointer, Simd, Type

CHARACTER = Simd(1, DType.int8)
"""What strings consist of."""


@primitive("pop.string.address")
class StringAddress(Primitive):
    """The address of the bytes, which a NUL follows."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, STRING)
        return Pointer(CHARACTER)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return machine.text_address(values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.part(out, operands[0], 0)


@primitive("pop.string.size")
class StringSize(Primitive):
    """The number of bytes."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, STRING)
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return len(values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.part(out, operands[0], 1)


@primitive("pop.string.concat")
class StringConcat(Primitive):
    """Two strings joined; at compile time only, since strings are static bytes."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, STRING, STRING)
        return STRING

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return values[0] + values[1]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        raise OperandError("string literals can only be joined at compile time")


@primitive("pop.string.eq")
class StringEqual(Primitive):
    """Whether two strings have the same bytes."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, STRING, STRING)
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return int(values[0] == values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        (a, size), (b, other) = ((text.part(out, o, 0), text.part(out, o, 1)) for o in operands)
        same_size = out.assign(f"icmp eq i64 {size}, {other}")
        # Comparing no bytes if the sizes differ avoids a branch.
        order = compare_bytes(out, a, b, out.assign(f"select i1 {same_size}, i64 {size}, i64 0"))
        return out.assign(f"and i1 {same_size}, {out.assign(f'icmp eq i64 {order}, 0')}")


# ---- lane types -----------------------------------------------------------------------------------------------


@primitive("pop.dtype.to_ui8")
class DTypeCode(Primitive):
    """The number of a lane type."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, DTYPE)
        return BYTE

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return (values[0].code,)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return operands[0].text


@primitive("pop.dtype.from_ui8")
class DTypeFromCode(Primitive):
    """The lane type with a number."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, BYTE)
        return DTYPE

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        if values[0][0] not in DTYPE_BY_CODE:
            raise EvaluationError(f"{values[0][0]} is not the code of a dtype")
        return DTYPE_BY_CODE[values[0][0]]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return operands[0].text


@primitive("pop.dtype.eq")
class DTypeEqual(Primitive):
    """Whether two lane types are the same."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, DTYPE, DTYPE)
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return int(values[0] is values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return out.assign(f"icmp eq i8 {operands[0].text}, {operands[1].text}")


@dataclass(eq=False)
class DTypeQuery(Primitive):
    """A small fact about a lane type. At run time it is looked up in a word that holds `width` bits for each code."""

    fact: Callable[[DType], int]
    type: Type
    width: int

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect_types(operands, DTYPE)
        return self.type

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return int(self.fact(values[0]))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        table = sum(int(self.fact(d)) << d.code * self.width for d in DType)
        code = out.assign(f"zext i8 {operands[0].text} to i64")
        amount = out.assign(f"mul i64 {code}, {self.width}")
        found = out.assign(f"lshr i64 {table}, {amount}")
        if self.type == I1:
            return out.assign(f"trunc i64 {found} to i1")
        return out.assign(f"and i64 {found}, {(1 << self.width) - 1}")


register("pop.dtype.is_float", DTypeQuery(lambda d: d.is_float, I1, 1))
register("pop.dtype.is_integral", DTypeQuery(lambda d: d.is_integer, I1, 1))
register("pop.dtype.is_signed", DTypeQuery(lambda d: d.is_signed, I1, 1))
register("pop.dtype.is_unsigned", DTypeQuery(lambda d: d.is_integer and not d.is_signed, I1, 1))
register("pop.dtype.sizeof", DTypeQuery(lambda d: d.bits // 8, INDEX, 4))
