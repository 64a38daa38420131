"""The library type of closures that outlive their function."""

from __future__ import annotations

from mojo_compiler.check.state.checker import Checker
from mojo_compiler.check.types.structs import library_type
from mojo_compiler.types.constants import type_const
from mojo_compiler.types.core import ESCAPING, FunctionType, StructType, Type


def struct_of(checker: Checker, type: FunctionType) -> StructType:
    """The library type of escaping values of a capturing function type."""
    return library_type(checker, "EscapingClosure", type_const(type))


def escaping_type(type: Type) -> FunctionType | None:
    """The capturing function type inside the library type; None for other types."""
    if not isinstance(type, StructType) or type.identity.path != ESCAPING:
        return None
    inner = type.arguments[0].value
    assert isinstance(inner, FunctionType)
    return inner
