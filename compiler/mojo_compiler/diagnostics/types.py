"""Messages about types, conversions, members and operators."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Advice, Diagnostic, Note, Severity, Warning, message
from mojo_compiler.diagnostics.habits import CALLED, CONVERSIONS, ELEMENTS, MEMBERS, METHODS, OPERATIONS, OPTIONAL, TYPES, USES, advice
from mojo_compiler.diagnostics.suggestions import Misspellable
from mojo_compiler.source import NO_SPAN


@message
class CannotConvert(Diagnostic):
    """cannot implicitly convert '{origin}' value to '{target}' in {context}."""

    template = "cannot implicitly convert '{origin}' value to '{target}' in {context}"
    origin: str
    target: str
    context: str

    def resolved(self) -> Diagnostic:
        """This message with what does convert the value."""
        missing = (Advice(span=NO_SPAN, advice=OPTIONAL),) if self.origin == "None" else ()
        return self.changed(notes=(*self.notes, *missing, *advice(CONVERSIONS, (self.origin, self.target))))


@message
class OutdatedValue(Diagnostic):
    """A value of a struct that was redefined since."""

    template = "{reason}"
    reason: str


@message
class TraitAsType(Diagnostic):
    """A trait where a value needs a type."""

    template = "'{name}' is a trait, which no value has as its type: 'fn f[T: {name}](x: T)' takes values of every type that has it"
    name: str


@message
class LiteralWithFraction(Diagnostic):
    """A literal such as ``2.7`` where an integer is needed."""

    template = (
        "cannot convert {value} to '{type}' without losing its fraction: round it with 'floor', 'ceil', 'round' or 'trunc', "
        "or cut the fraction off with '.cast[DType.{dtype}]()'"
    )
    value: str
    type: str
    dtype: str


@message
class FloatIntoInteger(Diagnostic):
    """A `FloatLiteral` known at run time only where an integer is needed."""

    template = (
        "cannot implicitly convert 'FloatLiteral' value to '{type}', which has no fractions: round it with 'floor', 'ceil', 'round' "
        "or 'trunc', and convert with 'Float64(...).cast[DType.{dtype}]()'"
    )
    type: str
    dtype: str


@message
class LiteralOutOfRange(Diagnostic):
    """A literal that is no number of the integer type it should become."""

    template = "{value} does not fit '{type}', which holds {low} to {high}: '.cast' of a wider value keeps its low bits"
    value: str
    type: str
    low: str
    high: str


@message
class NotAType(Diagnostic):
    """expected a type, not a value."""

    template = "expected a type, not a value"

    def resolved(self) -> Diagnostic:
        """This message with the type that is meant by one of Python's."""
        return self.changed(notes=(*self.notes, *advice(TYPES, self.span.text)))


@message
class NoAttribute(Misspellable):
    """'{type}' value has no attribute '{name}'."""

    template = "'{type}' value has no attribute '{name}'"
    type: str

    def resolved(self) -> Diagnostic:
        """This message with the nearest member, or what is written here for one of Python's."""
        habit = advice(MEMBERS, self.name)
        return self.changed(notes=(*self.notes, *habit), hints=tuple, known=tuple) if habit else super().resolved()


@message
class MissingMethod(Diagnostic):
    """'{type}' does not implement the '{method}' method."""

    template = "'{type}' does not implement the '{method}' method"
    type: str
    method: str

    def resolved(self) -> Diagnostic:
        """This message with what is written here for what other languages have."""
        known = advice(METHODS, (self.type.partition("[")[0], self.method)) or self._use()
        return self.changed(notes=(*self.notes, *known))

    def _use(self) -> tuple[Diagnostic, ...]:
        """What asks for the method, in the words of who wrote it."""
        if self.type.startswith("fn("):
            return (Advice(span=NO_SPAN, advice=CALLED),)
        use = f"'{OPERATIONS[self.method]}' for" if self.method in OPERATIONS else USES.get(self.method)
        if use is None:
            return ()
        text = f"there is no {use.removeprefix('a ')} '{self.type}'; a struct has it by the method '{self.method}'"
        return (Advice(span=NO_SPAN, advice=text),)


@message
class NotSubscriptable(Diagnostic):
    """'{type}' is not subscriptable."""

    template = "'{type}' is not subscriptable"
    type: str

    def resolved(self) -> Diagnostic:
        """This message with what has elements."""
        struct = (Advice(span=NO_SPAN, advice="a struct has elements by the method '__getitem__'"),)
        return self.changed(notes=(*self.notes, *(advice(ELEMENTS, self.type.partition("[")[0]) or struct)))


@message
class ImmutableAssignment(Diagnostic):
    """expression must be mutable in assignment."""

    template = "expression must be mutable in assignment"
    way_out = "only a 'var', and an argument that is 'inout' or 'owned', can change"


@message
class ImmutableInPlace(Diagnostic):
    """expression must be mutable for in-place operator destination."""

    template = "expression must be mutable for in-place operator destination"
    way_out = "only a 'var', and an argument that is 'inout' or 'owned', can change"


@message
class ImmutableArgument(Diagnostic):
    """expression must be mutable for 'inout' argument."""

    template = "expression must be mutable for 'inout' argument"
    way_out = "the call changes it: only a 'var', and an argument that is 'inout' or 'owned', can change"


@message
class ReturnExpected(Diagnostic):
    """return expected at end of function with results."""

    template = "return expected at end of function with results"
    way_out = "each way through the function ends in 'return' or 'raise'"


@message
class ReturnValueInNone(Diagnostic):
    """return value in function that returns 'None'."""

    template = "return value in function that returns 'None'"
    way_out = "the type of a result is declared behind '->': 'fn name() -> Int:'"


@message
class ReturnNeedsValue(Diagnostic):
    """return statement needs a value of type '{type}'."""

    template = "return statement needs a value of type '{type}'"
    type: str


@message
class UnusedValue(Warning):
    """'{type}' value is unused."""

    template = "'{type}' value is unused"
    type: str


@message
class MissingAwait(Warning):
    """missing await."""

    template = "missing await"


@message
class EndlessRecursion(Warning):
    """function cannot return without recursing."""

    template = "function cannot return without recursing"
    way_out = "one way through the function must end without calling it"


@message
class RecursiveCall(Note):
    """recursive call site."""

    template = "recursive call site"


@message
class NeverMutated(Warning):
    """'{name}' was declared as a 'var' but never mutated, consider switching to a 'let'."""

    template = "'{name}' was declared as a 'var' but never mutated, consider switching to a 'let'"
    name: str

    def follows(self, error: Diagnostic) -> bool:
        """An error about the variable may be what keeps it from being changed."""
        return error.severity is Severity.ERROR and error.span.text == self.name


@message
class TrivialTransfer(Warning):
    """transfer from a trivial register value has no effect and can be removed."""

    template = "transfer from a trivial register value has no effect and can be removed"


@message
class UnreachableCode(Warning):
    """unreachable code after {what}."""

    template = "unreachable code after {what}"
    what: str


@message
class NoCommonType(Diagnostic):
    """operands of '{what}' have incompatible types '{left}' and '{right}'."""

    template = "operands of '{what}' have incompatible types '{left}' and '{right}'"
    what: str
    left: str
    right: str


@message
class ArgumentTypeMissing(Diagnostic):
    """argument type must be specified."""

    template = "argument type must be specified"
    way_out = "an argument is declared as 'name: Int'; in a 'def' types may be left out"


@message
class NeedsTypeOrValue(Diagnostic):
    """declaration of '{name}' needs a type or an initializer."""

    template = "declaration of '{name}' needs a type or an initializer"
    way_out = "write 'var {name}: Int', or 'var {name} = 3'"
    name: str


@message
class OutsideLoop(Diagnostic):
    """'{what}' statement is not within a loop."""

    template = "'{what}' statement is not within a loop"
    way_out = "'return' leaves a function"
    what: str


@message
class NotDestructurable(Diagnostic):
    """cannot unpack a value of type '{type}' into {count} names."""

    template = "cannot unpack a value of type '{type}' into {count} names"
    way_out = "there must be as many names as there are parts"
    type: str
    count: int


@message
class CannotTransfer(Diagnostic):
    """cannot transfer from immutable reference."""

    template = "cannot transfer from immutable reference"
    way_out = "only what is 'owned' can be given away; without '^' it is copied"


@message
class NotRegisterPassable(Diagnostic):
    """register passable types may only contain register passable members."""

    template = "register passable types may only contain register passable members"
    way_out = "without the decorator a struct may have any fields"


@message
class MissingInitField(Diagnostic):
    """missing initializer for field '{name}'."""

    template = "missing initializer for field '{name}'"
    name: str


@message
class UnknownInitField(Misspellable):
    """'{type}' has no field '{name}'."""

    template = "'{type}' has no field '{name}'"
    type: str


@message
class InitExpressionOnMemory(Diagnostic):
    """initializer expressions need a register passable type, '{type}' is not one."""

    template = "initializer expressions need a register passable type, '{type}' is not one"
    way_out = "write an '__init__(inout self, ...)' and call it: '{type}(...)'"
    type: str


@message
class TraitNotImplemented(Diagnostic):
    """struct '{struct}' does not implement all requirements for '{trait}'."""

    template = "struct '{struct}' does not implement all requirements for '{trait}'"
    struct: str
    trait: str


@message
class RequirementDiffers(Note):
    """A function of the trait that a struct has with other types."""

    template = "'{name}' has other types of arguments or result than required"
    name: str


@message
class RequirementMissing(Note):
    """required function '{name}' is not implemented."""

    template = "required function '{name}' is not implemented"
    name: str


@message
class UnsupportedExpression(Diagnostic):
    """{what} is not supported."""

    template = "{what} is not supported"
    what: str


@message
class NoInitializer(Diagnostic):
    """'{type}' does not implement an '__init__' method."""

    template = "'{type}' does not implement an '__init__' method"
    way_out = "'@value' in front of the struct makes an '__init__' that takes its fields"
    type: str


@message
class NotAValue(Diagnostic):
    """Something that exists at compile time only, used where a run-time value is needed."""

    template = "expected a value, not {what}"
    what: str


@message
class TypeTooComplex(Diagnostic):
    """A type with too many types among its parameters."""

    template = "type '{name}' has too many types among its parameters"
    name: str


@message
class InvalidType(Diagnostic):
    """A library type whose parameters are no good."""

    template = "invalid type '{type}': {reason}"
    type: str
    reason: str


@message
class TypeTooLarge(Diagnostic):
    """A type whose values take too much memory."""

    template = "type '{type}' is too large: its values take {size} bytes, at most {limit} are supported"
    type: str
    size: int
    limit: int
