"""Messages about initialisation, moves and the end of lives (language.md O12-O18, S18)."""

from __future__ import annotations

from dataclasses import dataclass

from mojo_compiler.diagnostics.core import Diagnostic, Note


@dataclass(frozen=True, kw_only=True)
class UseOfUninitialized(Diagnostic):
    """use of uninitialized value '{name}'."""

    template = "use of uninitialized value '{name}'"
    name: str


@dataclass(frozen=True, kw_only=True)
class DeclaredHere(Note):
    """'{name}' declared here."""

    template = "'{name}' declared here"
    name: str


@dataclass(frozen=True, kw_only=True)
class PartiallyDestroyed(Diagnostic):
    """field '{name}' destroyed out of the middle of a value, preventing the overall value from being destroyed."""

    template = "field '{name}' destroyed out of the middle of a value, preventing the overall value from being destroyed"
    name: str


@dataclass(frozen=True, kw_only=True)
class FieldUninitializedAtReturn(Diagnostic):
    """field '{name}' is uninitialized at the implicit return from this function."""

    template = "field '{name}' is uninitialized at the implicit return from this function"
    name: str


@dataclass(frozen=True, kw_only=True)
class UninitializedAtReturn(Diagnostic):
    """'{name}' is uninitialized at the implicit return from this function."""

    template = "'{name}' is uninitialized at the implicit return from this function"
    name: str


@dataclass(frozen=True, kw_only=True)
class CannotCopy(Diagnostic):
    """value of type '{type}' cannot be copied into its destination."""

    template = "value of type '{type}' cannot be copied into its destination"
    type: str


@dataclass(frozen=True, kw_only=True)
class NotCopyable(Note):
    """'{type}' is not copyable because it has no '__copyinit__'."""

    template = "'{type}' is not copyable because it has no '__copyinit__'"
    type: str
