"""Constants that cannot stand in a program's memory: dynamic values that count who shares them."""

from __future__ import annotations

from functools import cache
from typing import Any

from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.evaluation import CannotEvaluate
from mojo_compiler.source import Span
from mojo_compiler.types.constants import Address, Const
from mojo_compiler.types.core import Pack, Pointer, StructType, Type
from mojo_compiler.types.layout import members

_REASON = "a text, list, function or record of type 'object' cannot become a constant of the program"


def check_constant(const: Const, span: Span) -> None:
    """Raise `MojoError` (`CannotEvaluate`) for a constant with dynamic values in shared memory."""
    if _shares(const.type, const.value):
        raise MojoError(CannotEvaluate(span=span, reason=_REASON))


def _is_dynamic(type: Type) -> bool:
    return isinstance(type, StructType) and type.identity.name == "object" and not type.arguments


@cache
def _mentions(type: Type) -> bool:
    """Whether values of a type may have dynamic values in them, or point to some."""
    match type:
        case Pointer(element):
            return _mentions(element)
        case StructType() | Pack():
            return _is_dynamic(type) or any(_mentions(member) for member in members(type))
    return False


def _shares(type: Type, value: Any, within: bool = False) -> bool:
    """Whether a value has an address that belongs to a dynamic value; `within` such a one every address does."""
    if not (within or _mentions(type)):
        return False
    match type:
        case Pointer():
            return isinstance(value, Address) and value.image is not None
        case StructType() | Pack():
            inside = within or _is_dynamic(type)
            return any(_shares(member, inner, inside) for member, inner in zip(members(type), value, strict=True))
    return False
