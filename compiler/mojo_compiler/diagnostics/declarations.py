"""Messages about declarations that are wrong in themselves."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, message


@message
class RequiredAfterDefault(Diagnostic):
    """An argument or parameter without a default after one with a default."""

    template = "required {what} follows optional {what}"
    what: str


@message
class InoutDefault(Diagnostic):
    """A default value for an argument that needs a mutable place."""

    template = "inout arguments may not have default values"


@message
class FieldWithoutType(Diagnostic):
    """A struct field without a type."""

    template = "struct field declaration must have a type"
    way_out = "a field is declared as 'var name: Int'"


@message
class LifecycleOnTrivial(Diagnostic):
    """A special member of a type whose values are bits."""

    template = "trivial register passable types may not define '{name}'"
    name: str


@message
class MoveOnRegister(Diagnostic):
    """``__moveinit__`` of a type that moves in registers."""

    template = "register passable types may not define '__moveinit__'"
