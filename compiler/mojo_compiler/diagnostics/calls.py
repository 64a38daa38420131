"""Messages about calls, overloads and parameter binding."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, Note, message


@message
class InvalidCall(Diagnostic):
    """invalid call to '{name}': {reason}."""

    template = "invalid call to '{name}': {reason}"
    name: str
    reason: str


@message
class NoMatchingFunction(Diagnostic):
    """no matching function in call to '{name}'."""

    template = "no matching function in call to '{name}'"
    name: str


@message
class AmbiguousCall(Diagnostic):
    """ambiguous call to '{name}', each candidate requires {requirement}, disambiguate with an explicit cast."""

    template = "ambiguous call to '{name}', each candidate requires {requirement}, disambiguate with an explicit cast"
    name: str
    requirement: str


@message
class FunctionDeclaredHere(Note):
    """function declared here."""

    template = "function declared here"


@message
class CandidateDeclaredHere(Note):
    """candidate declared here."""

    template = "candidate declared here"


@message
class CandidateNotViable(Note):
    """candidate not viable: {reason}."""

    template = "candidate not viable: {reason}"
    reason: str


@message
class DynamicParameter(Diagnostic):
    """cannot use a dynamic value in {context}."""

    template = "cannot use a dynamic value in {context}"
    way_out = "it must be known before the program runs: a literal, an 'alias' or a parameter"
    context: str


@message
class CapturesByReference(Diagnostic):
    """'{name}' captures by reference and cannot outlive the function around it."""

    template = "'{name}' captures by reference and cannot outlive the function around it"
    name: str


@message
class ClosureOutlives(Diagnostic):
    """'{name}' captures variables of the function it is returned from; declare the result 'escaping'."""

    template = "'{name}' captures variables of the function it is returned from; declare the result 'escaping'"
    name: str


@message
class MayRaise(Diagnostic):
    """cannot call function that may raise in a context that cannot raise."""

    template = "cannot call function that may raise in a context that cannot raise"


@message
class CannotRaise(Diagnostic):
    """cannot raise error in a context that cannot raise."""

    template = "cannot raise error in a context that cannot raise"


@message
class TrySurrounding(Note):
    """try surrounding the call in a 'try' block."""

    template = "try surrounding the call in a 'try' block"


@message
class MarkRaises(Note):
    """or mark surrounding function as 'raises'."""

    template = "or mark surrounding function as 'raises'"


@message
class NotCallable(Diagnostic):
    """'{type}' does not implement the '__call__' method."""

    template = "'{type}' does not implement the '__call__' method"
    way_out = "functions are called, and values of structs that have a method '__call__'"
    type: str


@message
class MutatingRvalue(Diagnostic):
    """invalid use of mutating method on rvalue of type '{type}'."""

    template = "invalid use of mutating method on rvalue of type '{type}'"
    way_out = "the method changes its value: keep that in a 'var', or declare the argument 'inout'"
    type: str


@message
class ConstraintFailure(Diagnostic):
    """constraint failed: {reason}."""

    template = "constraint failed: {reason}"
    reason: str


@message
class NoViableExpansion(Diagnostic):
    """no viable expansions found."""

    template = "no viable expansions found"


@message
class NoVariant(NoViableExpansion):
    """no viable expansions found: every path of choices through a function that forks ended at a constraint."""


@message
class ExpansionFailed(Note):
    """call expansion failed - no concrete specializations."""

    template = "call expansion failed - no concrete specializations"


@message
class ConstraintNote(Note):
    """constraint failed: {reason}."""

    template = "constraint failed: {reason}"
    reason: str


@message
class LibraryNote(Note):
    """in '{name}' of the library."""

    template = "in '{name}' of the library"
    name: str


@message
class InstanceNote(Note):
    """in instantiation of '{name}' required from here."""

    template = "in instantiation of '{name}' required from here"
    name: str


@message
class InstantiationTooDeep(Diagnostic):
    """function instantiation failed: more than {limit} nested instantiations."""

    template = "function instantiation failed: more than {limit} nested instantiations"
    limit: int


@message
class TooManyInstantiations(Diagnostic):
    """A cell that needs more and more instances of functions."""

    template = "function instantiation failed: more than {limit} instantiations"
    limit: int
