"""Errors on their way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects.core import Attributes, Emitter, LoweredOperand, Machine, Primitive, primitive, require
from mojo_compiler.types.core import Integer, Type

_NUMBER = Integer(32)


@primitive("kgen.note_raise")
class NoteRaise(Primitive):
    """Note where an error is raised: from the number of its earlier notes, 0 without any, to that of its notes. At compile time, where
    messages have their places anyway, nothing is noted.
    """

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(tuple(operands) == (_NUMBER,), "an i32 is expected")
        return _NUMBER

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return values[0]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        out.declare("declare i32 @mojo_note_raise(i32) cold")
        return out.assign(f"call i32 @mojo_note_raise(i32 {operands[0].text}) nomerge")
