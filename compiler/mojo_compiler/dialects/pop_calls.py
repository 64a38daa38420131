"""Calls of C functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    EvaluationError,
    LoweredOperand,
    Machine,
    Primitive,
    attribute,
    primitive,
    require,
    text_attribute,
    type_attribute,
)
from mojo_compiler.types.core import Integer, NoneType, Simd, Type

_VARIABLE_ARGUMENTS = {
    "printf": 1,
    "fprintf": 2,
    "dprintf": 2,
    "sprintf": 2,
    "snprintf": 3,
    "scanf": 1,
    "sscanf": 2,
    "open": 2,
    "fcntl": 2,
    "ioctl": 2,
}
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


def _promoted(out: Emitter, operand: LoweredOperand) -> tuple[str, str]:
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
        raise EvaluationError(f"the external function '{text_attribute(attributes, 'func')}' only works at run time")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
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
