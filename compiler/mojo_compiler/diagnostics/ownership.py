"""Messages about initialisation, moves and the end of lives (language.md O12-O18, S18)."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, Note, message


@message
class UseOfUninitialized(Diagnostic):
    """use of uninitialized value '{name}'."""

    template = "use of uninitialized value '{name}'"
    name: str


@message
class DeclaredHere(Note):
    """'{name}' declared here."""

    template = "'{name}' declared here"
    name: str


@message
class CapturedBy(Note):
    """'{name}' is captured by this closure, which may be called here."""

    template = "'{name}' is captured by this closure, which may be called here"
    name: str


@message
class TransferOfCaptured(Diagnostic):
    """cannot transfer '{name}' inside a closure that captures it."""

    template = "cannot transfer '{name}' inside a closure that captures it: it belongs to the function around the closure"
    name: str


@message
class PartiallyDestroyed(Diagnostic):
    """field '{name}' destroyed out of the middle of a value, preventing the overall value from being destroyed."""

    template = "field '{name}' destroyed out of the middle of a value, preventing the overall value from being destroyed"
    way_out = "without '^' the field is copied; or give it a new value afterwards"
    name: str


@message
class FieldUninitializedAtReturn(Diagnostic):
    """field '{name}' is uninitialized at the implicit return from this function."""

    template = "field '{name}' is uninitialized at the implicit return from this function"
    way_out = "'__init__' gives each field a value: 'self.name = ...'"
    name: str


@message
class UninitializedAtReturn(Diagnostic):
    """'{name}' is uninitialized at the implicit return from this function."""

    template = "'{name}' is uninitialized at the implicit return from this function"
    way_out = "the caller has an 'inout' argument back: give it a new value, or take it as 'owned'"
    name: str


@message
class CannotCopy(Diagnostic):
    """value of type '{type}' cannot be copied into its destination."""

    template = "value of type '{type}' cannot be copied into its destination"
    way_out = "'^' behind a name gives its value away; '@value' in front of a struct lets its values be copied"
    type: str


@message
class NotCopyable(Note):
    """'{type}' is not copyable because it has no '__copyinit__'."""

    template = "'{type}' is not copyable because it has no '__copyinit__'"
    type: str
