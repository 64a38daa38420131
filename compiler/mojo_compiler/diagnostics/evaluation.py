"""Messages about compile-time evaluation and primitive operations."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, message


@message
class CannotEvaluate(Diagnostic):
    """cannot evaluate at compile time: {reason}."""

    template = "cannot evaluate at compile time: {reason}"
    way_out = "what only works at run time is declared by 'let', not by 'alias'"
    reason: str


@message
class UnregisteredOperation(Diagnostic):
    """use of unregistered MLIR operation '{name}'."""

    template = "use of unregistered MLIR operation '{name}'"
    name: str


@message
class BadOperation(Diagnostic):
    """invalid use of '{name}': {reason}."""

    template = "invalid use of '{name}': {reason}"
    name: str
    reason: str


@message
class BadMlirType(Diagnostic):
    """invalid MLIR type: {reason}."""

    template = "invalid MLIR type: {reason}"
    reason: str


@message
class BadMlirAttribute(Diagnostic):
    """invalid MLIR attribute: {reason}."""

    template = "invalid MLIR attribute: {reason}"
    reason: str


@message
class DynamicCondition(Diagnostic):
    """cannot use a dynamic value in '@parameter if' condition."""

    template = "cannot use a dynamic value in '@parameter if' condition"
    way_out = "without '@parameter' the choice is made while the program runs"


@message
class UnboundAlias(Diagnostic):
    """result parameter '{name}' was not bound."""

    template = "result parameter '{name}' was not bound"
    name: str


@message
class SearchIndex(Diagnostic):
    """The evaluator of a search chose a candidate that does not exist."""

    template = "evaluator returned {index}, but there are {count} candidates"
    index: int
    count: int


@message
class TooManyRepetitions(Diagnostic):
    """A compile-time loop that makes too much code."""

    template = "'@parameter for' loops repeat their bodies more than {limit} times"
    limit: int


@message
class CannotCompile(Diagnostic):
    """LLVM gave up on code that is right: it is too large in some way."""

    template = "LLVM cannot compile this ({reason})"
    reason: str
