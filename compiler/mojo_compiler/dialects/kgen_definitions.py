"""What programs are told from outside, ``-D name=value`` (stdlib.md 12.5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Attributes, ConstraintFailed, Emitter, LoweredOperand, Machine, Primitive, primitive, text_attribute
from mojo_compiler.types.core import I1, INDEX, DType, String, Type
from mojo_compiler.types.target import Target


def _definition(target: Target, attributes: Attributes) -> str:
    """The text of ``[name]``. Raises `ConstraintFailed`."""
    name = text_attribute(attributes, "name")
    if name not in target.definitions:
        raise ConstraintFailed(f"'{name}' is not defined (-D {name}=value)")
    return target.definitions[name]


@primitive("kgen.defined")
class Defined(Primitive):
    """Whether ``[name]`` is defined."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        text_attribute(attributes, "name")
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return int(text_attribute(attributes, "name") in machine.target.definitions)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.lane_literal(text_attribute(attributes, "name") in out.target.definitions, DType.bool)


@primitive("kgen.defined.number")
class DefinedNumber(Primitive):
    """The integer, in the notation of a literal, that ``[name]`` is defined as."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        text_attribute(attributes, "name")
        return INDEX

    def require_of(self, target: Target, attributes: Attributes) -> None:
        self._number(target, attributes)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return self._number(machine.target, attributes)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return str(self._number(out.target, attributes))

    def _number(self, target: Target, attributes: Attributes) -> int:
        written = _definition(target, attributes)
        try:
            number = int(written, 0)
        except ValueError:
            number = 1 << 64
        if not -(1 << 63) <= number < 1 << 63:
            raise ConstraintFailed(f"'{text_attribute(attributes, 'name')}' is defined as '{written}', which is no Int")
        return number


@primitive("kgen.defined.text")
class DefinedText(Primitive):
    """The text that ``[name]`` is defined as."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        text_attribute(attributes, "name")
        return String()

    def require_of(self, target: Target, attributes: Attributes) -> None:
        _definition(target, attributes)

    def evaluate(
        self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]
    ) -> bytes:
        return _definition(machine.target, attributes).encode()

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.string_value(out, _definition(out.target, attributes).encode())
