"""The ``kgen`` dialect: facts about types and the target, and constraints. Importing this registers all its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mojo_compiler.dialects import kgen_checks, kgen_definitions, kgen_errors, kgen_literal, text
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
    register,
    require,
    text_attribute,
    type_attribute,
)
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import I1, INDEX, DType, String, Type
from mojo_compiler.types.layout import size_align
from mojo_compiler.types.target import Target

__all__ = ["ConstraintFailed", "kgen_checks", "kgen_definitions", "kgen_errors", "kgen_literal"]


@primitive("kgen.param.assert")
class Assert(Primitive):
    """``[cond, message]``: fails its typing rule if the condition is false."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        if not _truth(attribute(attributes, "cond")):
            raise ConstraintFailed(text_attribute(attributes, "message") if "message" in attributes else "param assertion failed")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        self.result(attributes, types)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return ""


def _truth(value: Any) -> bool:
    return all(value) if isinstance(value, tuple) else bool(value)


@dataclass(eq=False)
class TypeFact(Primitive):
    """A number about ``[type]``."""

    fact: Callable[[Type], int]

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        type_attribute(attributes, "type")
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return self.fact(type_attribute(attributes, "type"))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return str(self.fact(type_attribute(attributes, "type")))


register("kgen.sizeof", TypeFact(lambda t: size_align(t)[0]))
register("kgen.alignof", TypeFact(lambda t: size_align(t)[1]))
register("kgen.bitwidthof", TypeFact(lambda t: size_align(t)[0] * 8))


@primitive("kgen.type.eq")
class TypeEqual(Primitive):
    """Whether the types ``[a, b]`` are the same."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        type_attribute(attributes, "a"), type_attribute(attributes, "b")
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return int(type_attribute(attributes, "a") == type_attribute(attributes, "b"))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.lane_literal(type_attribute(attributes, "a") == type_attribute(attributes, "b"), DType.bool)


@primitive("kgen.type.trivial")
class TypeTrivial(Primitive):
    """Whether values of ``[type]`` are copied as bits and need no destruction."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        type_attribute(attributes, "type")
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return int(type_attribute(attributes, "type").is_trivial)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.lane_literal(type_attribute(attributes, "type").is_trivial, DType.bool)


@primitive("kgen.target")
class TargetFact(Primitive):
    """The property ``[property]`` of the target, a number."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        text_attribute(attributes, "property")
        return INDEX

    def require_of(self, target: Target, attributes: Attributes) -> None:
        name = text_attribute(attributes, "property")
        require(name in target.properties, f"unknown target property '{name}'")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return machine.target.properties[text_attribute(attributes, "property")]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return str(out.target.properties[text_attribute(attributes, "property")])


@primitive("kgen.target.cores")
class TargetCores(Primitive):
    """How many processors the program may use: asked when the code runs, as the target knows it at compile time."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> int:
        return machine.target.properties["cores"]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        out.declare("declare i64 @mojo_num_cores()")
        return out.assign("call i64 @mojo_num_cores()")


@primitive("kgen.target.text")
class TargetText(Primitive):
    """The property ``[property]`` of the target, a text: LLVM's name of its ``cpu``, or its ``triple``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        name = text_attribute(attributes, "property")
        require(name in ("cpu", "triple"), f"unknown target property '{name}'")
        return String()

    def evaluate(
        self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]
    ) -> bytes:
        return self._text(machine.target, attributes)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.string_value(out, self._text(out.target, attributes))

    @staticmethod
    def _text(target: Target, attributes: Attributes) -> bytes:
        return (target.cpu if text_attribute(attributes, "property") == "cpu" else target.triple).encode()


@primitive("kgen.unreachable")
class UnreachablePoint(Primitive):
    """Stop: control never gets here."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        return None

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        raise EvaluationError("reached code marked unreachable")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.call(out, "llvm.trap", "void", [])
