"""The ``llvm`` dialect: what stops or calls the machine directly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Attributes, Emitter, EvaluationError, LoweredOperand, Machine, Primitive, primitive, require
from mojo_compiler.types.core import Type


@primitive("llvm.trap")
class Trap(Primitive):
    """Stop the program with an error."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        require(not operands, "expected no operands")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        raise EvaluationError("the program was aborted")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.call(out, "llvm.trap", "void", [])
