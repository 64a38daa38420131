"""What is given to the checker, or reached through it against the direction of its layers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from mojo_compiler.check.state.candidates import Conversion
from mojo_compiler.check.state.operands import (
    Computed,
    FunctionRef,
    IntrinsicOperand,
    LValue,
    Operand,
    UnboundStruct,
)
from mojo_compiler.dialects.core import Primitive
from mojo_compiler.instances.instance import Instance
from mojo_compiler.ir.core import Function
from mojo_compiler.names.definitions import AliasDef, Scope
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import Address
from mojo_compiler.types.core import (
    Const,
    FunctionType,
    StructType,
    Type,
)

CheckerT = TypeVar("CheckerT", contravariant=True)
BodyT = TypeVar("BodyT", contravariant=True)
"""`Checker` and `Body`, which refer to `Rules` themselves."""


class CompileTimeEvaluator(Protocol):
    """Runs code at compile time: the interpreter of `comptime`, injected."""

    def call(self, instance: Instance, arguments: Sequence[Const], span: Span) -> Const:
        """Run a function on constants. Raises `MojoError`."""

    def construct(self, instance: Instance, arguments: Sequence[Const], span: Span) -> Const:
        """Run ``__init__(inout self, …)`` on constants and return the value made. Raises `MojoError`."""

    def primitive(self, row: Primitive, attributes: dict[str, Const], operands: Sequence[Const], type: Type) -> Const:
        """Evaluate a primitive. Raises `EvaluationError`."""

    def address_of(self, const: Const) -> Address:
        """A frozen address at which a constant of a memory type stands."""

    def zero(self, type: Type) -> Const:
        """The value whose bits are all zero."""


class OpenedElement(Protocol):
    """An element that was read once, to be changed in place and written back once."""

    @property
    def inside(self) -> LValue:
        """What may be changed."""

    def close(self) -> None:
        """Write the element back, and what it is an element of."""


class Rules(Protocol[CheckerT, BodyT]):
    """What lower layers of the checker need of higher ones, where the language itself is recursive.

    An expression contains expressions, a type is an expression, an argument may need a conversion that is a call. Everything
    else goes down. Filled in by `units.rules`.
    """

    def expression(self, body: BodyT, node: tree.Expr, expected: Type | None = None) -> Operand:
        """Check an expression; `expected` helps literals and displays only. Raises `MojoError`."""

    def statements(self, body: BodyT, statements: tree.Body) -> None:
        """Check statements, reporting each one's errors and going on."""

    def intrinsic(self, body: BodyT, callee: IntrinsicOperand, node: tree.CallExpr) -> Operand:
        """Call a function that the checker implements. Raises `MojoError`."""

    def read(self, body: BodyT, operand: Operand) -> Operand:
        """Read a computed operand; anything else is itself."""

    def store(self, body: BodyT, target: Computed, value: Operand) -> None:
        """Write a value through ``__setitem__`` or ``__setattr__``."""

    def open_element(self, body: BodyT, target: Computed, alone: bool = True) -> OpenedElement:
        """Read an element to change it and write it back. Raises `MojoError` (`ImmutableAssignment`)."""

    def conversion(self, checker: CheckerT, operand: Operand, target: Type, user: bool = True) -> Conversion | None:
        """Find the implicit conversion of an operand to a type; None if there is none."""

    def apply(self, body: BodyT, operand: Operand, found: Conversion, target: Type) -> Operand:
        """Carry a conversion out."""

    def convert(self, body: BodyT, operand: Operand, target: Type, context: str, span: Span | None = None) -> Operand:
        """Convert to a type. Raises `MojoError` (`CannotConvert`) naming the context."""

    def evaluate(self, checker: CheckerT, node: tree.Expr, scope: Scope, expected: Type | None = None) -> Const:
        """Evaluate a parameter expression, converted to `expected` if given. Raises `MojoError`."""

    def type_of(self, checker: CheckerT, node: tree.Expr, scope: Scope) -> Type:
        """Evaluate a type expression. Raises `MojoError` (`NotAType`)."""

    def type_pack(self, checker: CheckerT, node: tree.Expr, scope: Scope) -> tuple[Type, ...]:
        """The types of a pack expression ``*Ts``."""

    def as_type_const(self, checker: CheckerT, operand: Operand) -> Const | None:
        """The operand as a type constant, if it names a type (unbound structs take their defaults)."""

    def unbound_of(self, checker: CheckerT, node: tree.Expr, scope: Scope) -> UnboundStruct | None:
        """The unbound struct an expression names in a scope, if it does (language.md P18)."""

    def alias_operand(self, checker: CheckerT, alias: AliasDef, span: Span) -> Operand:
        """What an alias stands for, evaluated on first use (language.md P23). Raises `MojoError`."""

    def natural_type(self, checker: CheckerT, ref: FunctionRef) -> FunctionType | None:
        """The type of a function that needs no choosing: one overload, fully bound."""

    def code_constant(self, body: BodyT, const: Const, span: Span) -> Const:
        """A constant as code has it, with instances for functions. Raises `MojoError`."""

    def parameter_constant(self, checker: CheckerT, const: Const) -> Const:
        """A constant that the interpreter gave as a parameter value."""

    def library_type(self, checker: CheckerT, name: str, *arguments: Const) -> StructType:
        """A struct type of the prelude with these arguments, completed."""

    def request(self, checker: CheckerT, body: BodyT, instance: Instance, span: Span) -> None:
        """Note that code being checked calls an instance; its body is checked later, when that code is reached."""

    def require(self, checker: CheckerT, instance: Instance) -> None:
        """Check an instance's body if that has not been done. Raises `OutOfTime` past the deadline."""

    def check_body(self, checker: CheckerT, instance: Instance) -> None:
        """Check an instance's body and leave its IR in it; failures are reported and remembered."""

    def settle(self, checker: CheckerT, instance: Instance, function: Function) -> None:
        """Settle ownership in an instance's code."""
