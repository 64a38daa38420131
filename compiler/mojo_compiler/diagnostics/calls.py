"""Messages about calls, overloads and parameter binding."""

from __future__ import annotations

from dataclasses import dataclass

from mojo_compiler.diagnostics.core import Diagnostic, Note


@dataclass(frozen=True, kw_only=True)
class InvalidCall(Diagnostic):
    """invalid call to '{name}': {reason}."""

    template = "invalid call to '{name}': {reason}"
    name: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class NoMatchingFunction(Diagnostic):
    """no matching function in call to '{name}'."""

    template = "no matching function in call to '{name}'"
    name: str


@dataclass(frozen=True, kw_only=True)
class AmbiguousCall(Diagnostic):
    """ambiguous call to '{name}', each candidate requires {requirement}, disambiguate with an explicit cast."""

    template = "ambiguous call to '{name}', each candidate requires {requirement}, disambiguate with an explicit cast"
    name: str
    requirement: str


@dataclass(frozen=True, kw_only=True)
class FunctionDeclaredHere(Note):
    """function declared here."""

    template = "function declared here"


@dataclass(frozen=True, kw_only=True)
class CandidateDeclaredHere(Note):
    """candidate declared here."""

    template = "candidate declared here"


@dataclass(frozen=True, kw_only=True)
class CandidateNotViable(Note):
    """candidate not viable: {reason}."""

    template = "candidate not viable: {reason}"
    reason: str


@dataclass(frozen=True, kw_only=True)
class DynamicParameter(Diagnostic):
    """cannot use a dynamic value in {context}."""

    template = "cannot use a dynamic value in {context}"
    context: str


@dataclass(frozen=True, kw_only=True)
class CapturesByReference(Diagnostic):
    """'{name}' captures by reference and cannot outlive the function around it."""

    template = "'{name}' captures by reference and cannot outlive the function around it"
    name: str


@dataclass(frozen=True, kw_only=True)
class ClosureOutlives(Diagnostic):
    """'{name}' captures variables of the function it is returned from; declare the result 'escaping'."""

    template = "'{name}' captures variables of the function it is returned from; declare the result 'escaping'"
    name: str


@dataclass(frozen=True, kw_only=True)
class CannotInfer(Diagnostic):
    """failed to infer parameter '{name}'."""

    template = "failed to infer parameter '{name}'"
    name: str


@dataclass(frozen=True, kw_only=True)
class TooManyParameters(Diagnostic):
    """callee expects {expected}, but {given} specified."""

    template = "callee expects {expected}, but {given} specified"
    expected: str
    given: str


@dataclass(frozen=True, kw_only=True)
class MayRaise(Diagnostic):
    """cannot call function that may raise in a context that cannot raise."""

    template = "cannot call function that may raise in a context that cannot raise"


@dataclass(frozen=True, kw_only=True)
class CannotRaise(Diagnostic):
    """cannot raise error in a context that cannot raise."""

    template = "cannot raise error in a context that cannot raise"


@dataclass(frozen=True, kw_only=True)
class TrySurrounding(Note):
    """try surrounding the call in a 'try' block."""

    template = "try surrounding the call in a 'try' block"


@dataclass(frozen=True, kw_only=True)
class MarkRaises(Note):
    """or mark surrounding function as 'raises'."""

    template = "or mark surrounding function as 'raises'"


@dataclass(frozen=True, kw_only=True)
class NotCallable(Diagnostic):
    """'{type}' does not implement the '__call__' method."""

    template = "'{type}' does not implement the '__call__' method"
    type: str


@dataclass(frozen=True, kw_only=True)
class MutatingRvalue(Diagnostic):
    """invalid use of mutating method on rvalue of type '{type}'."""

    template = "invalid use of mutating method on rvalue of type '{type}'"
    type: str


@dataclass(frozen=True, kw_only=True)
class ConstraintFailure(Diagnostic):
    """constraint failed: {reason}."""

    template = "constraint failed: {reason}"
    reason: str


@dataclass(frozen=True, kw_only=True)
class NoViableExpansion(Diagnostic):
    """no viable expansions found."""

    template = "no viable expansions found"


@dataclass(frozen=True, kw_only=True)
class ExpansionFailed(Note):
    """call expansion failed - no concrete specializations."""

    template = "call expansion failed - no concrete specializations"


@dataclass(frozen=True, kw_only=True)
class ConstraintNote(Note):
    """constraint failed: {reason}."""

    template = "constraint failed: {reason}"
    reason: str


@dataclass(frozen=True, kw_only=True)
class InstanceNote(Note):
    """in instantiation of '{name}' required from here."""

    template = "in instantiation of '{name}' required from here"
    name: str


@dataclass(frozen=True, kw_only=True)
class InstantiationTooDeep(Diagnostic):
    """function instantiation failed: more than {limit} nested instantiations."""

    template = "function instantiation failed: more than {limit} nested instantiations"
    limit: int


@dataclass(frozen=True, kw_only=True)
class TooManyInstantiations(Diagnostic):
    """A cell that needs more and more instances of functions."""

    template = "function instantiation failed: more than {limit} instantiations"
    limit: int
