"""Messages about compile-time evaluation and primitive operations."""

from __future__ import annotations

from dataclasses import dataclass

from mojo_compiler.diagnostics.core import Diagnostic


@dataclass(frozen=True, kw_only=True)
class CannotEvaluate(Diagnostic):
    """cannot evaluate at compile time: {reason}."""

    template = "cannot evaluate at compile time: {reason}"
    reason: str


@dataclass(frozen=True, kw_only=True)
class UnregisteredOperation(Diagnostic):
    """use of unregistered MLIR operation '{name}'."""

    template = "use of unregistered MLIR operation '{name}'"
    name: str


@dataclass(frozen=True, kw_only=True)
class BadOperation(Diagnostic):
    """invalid use of '{name}': {reason}."""

    template = "invalid use of '{name}': {reason}"
    name: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class BadMlirType(Diagnostic):
    """invalid MLIR type: {reason}."""

    template = "invalid MLIR type: {reason}"
    reason: str


@dataclass(frozen=True, kw_only=True)
class BadMlirAttribute(Diagnostic):
    """invalid MLIR attribute: {reason}."""

    template = "invalid MLIR attribute: {reason}"
    reason: str


@dataclass(frozen=True, kw_only=True)
class DynamicCondition(Diagnostic):
    """cannot use a dynamic value in '@parameter if' condition."""

    template = "cannot use a dynamic value in '@parameter if' condition"


@dataclass(frozen=True, kw_only=True)
class UnboundAlias(Diagnostic):
    """result parameter '{name}' was not bound."""

    template = "result parameter '{name}' was not bound"
    name: str


@dataclass(frozen=True, kw_only=True)
class SearchIndex(Diagnostic):
    """The evaluator of a search chose a candidate that does not exist."""

    template = "evaluator returned {index}, but there are {count} candidates"
    index: int
    count: int


@dataclass(frozen=True, kw_only=True)
class TooManyRepetitions(Diagnostic):
    """A compile-time loop that makes too much code."""

    template = "'@parameter for' loops repeat their bodies more than {limit} times"
    limit: int
