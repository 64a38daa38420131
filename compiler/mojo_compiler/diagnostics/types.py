"""Messages about types, conversions, members and operators."""

from __future__ import annotations

from dataclasses import dataclass

from mojo_compiler.diagnostics.core import Diagnostic, Note, Warning


@dataclass(frozen=True, kw_only=True)
class CannotConvert(Diagnostic):
    """cannot implicitly convert '{origin}' value to '{target}' in {context}."""

    template = "cannot implicitly convert '{origin}' value to '{target}' in {context}"
    origin: str
    target: str
    context: str


@dataclass(frozen=True, kw_only=True)
class NotAType(Diagnostic):
    """expected a type, not a value."""

    template = "expected a type, not a value"


@dataclass(frozen=True, kw_only=True)
class NoAttribute(Diagnostic):
    """'{type}' value has no attribute '{name}'."""

    template = "'{type}' value has no attribute '{name}'"
    type: str
    name: str


@dataclass(frozen=True, kw_only=True)
class MissingMethod(Diagnostic):
    """'{type}' does not implement the '{method}' method."""

    template = "'{type}' does not implement the '{method}' method"
    type: str
    method: str


@dataclass(frozen=True, kw_only=True)
class NotSubscriptable(Diagnostic):
    """'{type}' is not subscriptable."""

    template = "'{type}' is not subscriptable"
    type: str


@dataclass(frozen=True, kw_only=True)
class ImmutableAssignment(Diagnostic):
    """expression must be mutable in assignment."""

    template = "expression must be mutable in assignment"


@dataclass(frozen=True, kw_only=True)
class ImmutableInPlace(Diagnostic):
    """expression must be mutable for in-place operator destination."""

    template = "expression must be mutable for in-place operator destination"


@dataclass(frozen=True, kw_only=True)
class ImmutableArgument(Diagnostic):
    """expression must be mutable for 'inout' argument."""

    template = "expression must be mutable for 'inout' argument"


@dataclass(frozen=True, kw_only=True)
class ReturnExpected(Diagnostic):
    """return expected at end of function with results."""

    template = "return expected at end of function with results"


@dataclass(frozen=True, kw_only=True)
class ReturnValueInNone(Diagnostic):
    """return value in function that returns 'None'."""

    template = "return value in function that returns 'None'"


@dataclass(frozen=True, kw_only=True)
class ReturnNeedsValue(Diagnostic):
    """return statement needs a value of type '{type}'."""

    template = "return statement needs a value of type '{type}'"
    type: str


@dataclass(frozen=True, kw_only=True)
class UnusedValue(Warning):
    """'{type}' value is unused."""

    template = "'{type}' value is unused"
    type: str


@dataclass(frozen=True, kw_only=True)
class MissingAwait(Warning):
    """missing await."""

    template = "missing await"


@dataclass(frozen=True, kw_only=True)
class EndlessRecursion(Warning):
    """function cannot return without recursing."""

    template = "function cannot return without recursing"


@dataclass(frozen=True, kw_only=True)
class RecursiveCall(Note):
    """recursive call site."""

    template = "recursive call site"


@dataclass(frozen=True, kw_only=True)
class NeverMutated(Warning):
    """'{name}' was declared as a 'var' but never mutated, consider switching to a 'let'."""

    template = "'{name}' was declared as a 'var' but never mutated, consider switching to a 'let'"
    name: str


@dataclass(frozen=True, kw_only=True)
class TrivialTransfer(Warning):
    """transfer from a trivial register value has no effect and can be removed."""

    template = "transfer from a trivial register value has no effect and can be removed"


@dataclass(frozen=True, kw_only=True)
class Unreachable(Warning):
    """unreachable code after {what}."""

    template = "unreachable code after {what}"
    what: str


@dataclass(frozen=True, kw_only=True)
class NoCommonType(Diagnostic):
    """operands of '{what}' have incompatible types '{left}' and '{right}'."""

    template = "operands of '{what}' have incompatible types '{left}' and '{right}'"
    what: str
    left: str
    right: str


@dataclass(frozen=True, kw_only=True)
class ArgumentTypeMissing(Diagnostic):
    """argument type must be specified."""

    template = "argument type must be specified"


@dataclass(frozen=True, kw_only=True)
class NeedsTypeOrValue(Diagnostic):
    """declaration of '{name}' needs a type or an initializer."""

    template = "declaration of '{name}' needs a type or an initializer"
    name: str


@dataclass(frozen=True, kw_only=True)
class OutsideLoop(Diagnostic):
    """'{what}' statement is not within a loop."""

    template = "'{what}' statement is not within a loop"
    what: str


@dataclass(frozen=True, kw_only=True)
class NotDestructurable(Diagnostic):
    """cannot unpack a value of type '{type}' into {count} names."""

    template = "cannot unpack a value of type '{type}' into {count} names"
    type: str
    count: int


@dataclass(frozen=True, kw_only=True)
class CannotTransfer(Diagnostic):
    """cannot transfer from immutable reference."""

    template = "cannot transfer from immutable reference"


@dataclass(frozen=True, kw_only=True)
class NotRegisterPassable(Diagnostic):
    """register passable types may only contain register passable members."""

    template = "register passable types may only contain register passable members"


@dataclass(frozen=True, kw_only=True)
class MissingInitField(Diagnostic):
    """missing initializer for field '{name}'."""

    template = "missing initializer for field '{name}'"
    name: str


@dataclass(frozen=True, kw_only=True)
class UnknownInitField(Diagnostic):
    """'{type}' has no field '{name}'."""

    template = "'{type}' has no field '{name}'"
    type: str
    name: str


@dataclass(frozen=True, kw_only=True)
class InitExpressionOnMemory(Diagnostic):
    """initializer expressions need a register passable type, '{type}' is not one."""

    template = "initializer expressions need a register passable type, '{type}' is not one"
    type: str


@dataclass(frozen=True, kw_only=True)
class TraitNotImplemented(Diagnostic):
    """struct '{struct}' does not implement all requirements for '{trait}'."""

    template = "struct '{struct}' does not implement all requirements for '{trait}'"
    struct: str
    trait: str


@dataclass(frozen=True, kw_only=True)
class RequirementMissing(Note):
    """required function '{name}' is not implemented."""

    template = "required function '{name}' is not implemented"
    name: str


@dataclass(frozen=True, kw_only=True)
class TraitBodyMustBeStub(Diagnostic):
    """trait function bodies must be '...'."""

    template = "trait function bodies must be '...'"


@dataclass(frozen=True, kw_only=True)
class UnsupportedExpression(Diagnostic):
    """{what} is not supported."""

    template = "{what} is not supported"
    what: str


@dataclass(frozen=True, kw_only=True)
class NoInitializer(Diagnostic):
    """'{type}' does not implement an '__init__' method."""

    template = "'{type}' does not implement an '__init__' method"
    type: str


@dataclass(frozen=True, kw_only=True)
class NotAValue(Diagnostic):
    """Something that exists at compile time only, used where a run-time value is needed."""

    template = "expected a value, not {what}"
    what: str


@dataclass(frozen=True, kw_only=True)
class TypeTooComplex(Diagnostic):
    """A type with too many types among its parameters."""

    template = "type '{name}' has too many types among its parameters"
    name: str


@dataclass(frozen=True, kw_only=True)
class InvalidType(Diagnostic):
    """A library type whose parameters are no good."""

    template = "invalid type '{type}': {reason}"
    type: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class TypeTooLarge(Diagnostic):
    """A type whose values take too much memory."""

    template = "type '{type}' is too large: its values take {size} bytes, at most {limit} are supported"
    type: str
    size: int
    limit: int
