"""Messages about declarations that are wrong in themselves."""

from __future__ import annotations

from dataclasses import dataclass

from mojo_compiler.diagnostics.core import Diagnostic


@dataclass(frozen=True, kw_only=True)
class RequiredAfterDefault(Diagnostic):
    """An argument or parameter without a default after one with a default."""

    template = "required {what} follows optional {what}"
    what: str


@dataclass(frozen=True, kw_only=True)
class InoutDefault(Diagnostic):
    """A default value for an argument that needs a mutable place."""

    template = "inout arguments may not have default values"


@dataclass(frozen=True, kw_only=True)
class ParameterWithoutType(Diagnostic):
    """A parameter without a type."""

    template = "parameter type must be specified"


@dataclass(frozen=True, kw_only=True)
class FieldWithoutType(Diagnostic):
    """A struct field without a type."""

    template = "struct field declaration must have a type"


@dataclass(frozen=True, kw_only=True)
class LifecycleOnTrivial(Diagnostic):
    """A special member of a type whose values are bits."""

    template = "trivial register passable types may not define '{name}'"
    name: str


@dataclass(frozen=True, kw_only=True)
class MoveOnRegister(Diagnostic):
    """``__moveinit__`` of a type that moves in registers."""

    template = "register passable types may not define '__moveinit__'"
