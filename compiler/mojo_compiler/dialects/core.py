"""What a primitive operation is: one row with its typing rule, its evaluation and its lowering side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, Protocol

from mojo_compiler.types.constants import unwrap as unwrap
from mojo_compiler.types.core import Const, DType, Type
from mojo_compiler.types.target import Target

Attributes = Mapping[str, Const]

MAX_ALIGNMENT = 1 << 28
"""Bytes: more than any memory is aligned to, and less than the code generator cannot count."""


class OperandError(Exception):
    """The operands or attributes do not fit; the text says why. The checker turns it into a diagnostic."""


class ConstraintFailed(OperandError):
    """A constraint does not hold (language.md P35); the text is the user's message."""


class EvaluationError(Exception):
    """The operation cannot be evaluated at compile time, or failed there; the text says why."""


class Machine(Protocol):
    """What evaluation may use: the interpreter's memory and surroundings. Addresses are ints in a private address space.

    Every access is checked; a bad one raises `EvaluationError`.
    """

    @property
    def target(self) -> Target:
        """What the program is compiled for."""

    def call_math(self, symbol: str, dtype: DType, values: Sequence[float]) -> float:
        """Call a function of the C library that takes and gives floats of one type. Raises `EvaluationError` where there is none."""

    def allocate(self, size: int, alignment: int) -> int:
        """Reserve zeroed memory and return its address."""

    def release(self, address: int) -> None:
        """Free memory from `allocate`; null is ignored."""

    def read(self, address: int, size: int) -> bytes:
        """Read bytes."""

    def write(self, address: int, data: bytes) -> None:
        """Write bytes."""

    def load(self, address: int, type: Type) -> Any:
        """Read a value of a trivial type (the forms of types.constants, addresses as ints)."""

    def store(self, address: int, type: Type, value: Any) -> None:
        """Write a value of a trivial type."""

    def text_address(self, data: bytes) -> int:
        """The address of static bytes followed by a NUL; the same bytes give the same address."""

    def stack_allocate(self, size: int, alignment: int) -> int:
        """Reserve memory that lives until the current function returns."""


class LoweredOperand(Protocol):
    """An operand while lowering: `text` is an SSA name or a literal, `type` its Mojo-level type."""

    @property
    def text(self) -> str: ...
    @property
    def type(self) -> Type: ...


class Emitter(Protocol):
    """What lowering may use. All text is LLVM assembly with opaque pointers."""

    @property
    def target(self) -> Target:
        """What the code is made for."""

    def type_text(self, type: Type) -> str:
        """LLVM type of a value in registers: ``i64``, ``<4 x float>``, ``i1`` and ``<n x i1>`` for booleans, ``ptr``."""

    def memory_type_text(self, type: Type) -> str:
        """LLVM type in memory: booleans are ``i8`` (a byte a lane), the rest as in registers."""

    def assign(self, instruction: str) -> str:
        """Emit ``%n = instruction`` and return ``%n``."""

    def line(self, instruction: str) -> None:
        """Emit an instruction without a result."""

    def declare(self, declaration: str) -> None:
        """Add ``declare ...`` to the module once, e.g. ``declare double @llvm.sqrt.f64(double)``."""

    def bytes_address(self, data: bytes) -> str:
        """The address (``@name``) of static bytes, NUL-terminated, one global for equal bytes."""

    def to_memory(self, text: str, type: Type) -> str:
        """Convert a register value to its form in memory (widen booleans); returns the operand's new text."""

    def from_memory(self, text: str, type: Type) -> str:
        """Convert a loaded value to its register form."""

    def stack_allocate(self, size: int, alignment: int) -> str:
        """Reserve `size` bytes in the function's entry block and return the address."""

    def stack_allocate_here(self, size: int, alignment: int) -> str:
        """Reserve `size` bytes each time this point is come to, until the function returns, and return the address."""

    def in_memory(self, type: Type) -> bool:
        """Whether values of a trivial type are addresses of memory that holds them, and that only who reserved it writes to."""

    def room(self, type: Type) -> str:
        """Reserve memory for the result, a value that is held in memory, or for what is used up by this instruction."""

    def block(self, hint: str) -> str:
        """Return a fresh label name (without ``%``) for control flow inside a lowering."""

    def start(self, label: str) -> None:
        """Begin the block with this label; the one before must have been ended by a branch through `line`."""


class Primitive:
    """Base of rows. A row is stateless; one instance serves all uses.

    `name` is ``dialect.operation``. `pure` operations may be evaluated early and dropped when unused.
    """

    name: str = ""
    pure: bool = True

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type | None:
        """Typing rule: the result's type, None for operations without a result. Raises `OperandError`."""
        raise NotImplementedError

    def require_of(self, target: Target, attributes: Attributes) -> None:
        """What the operation requires of the target; called after the typing rule. Raises `OperandError`."""

    def is_uncertain(self, attributes: Attributes, operands: Sequence[Type], result: Type | None) -> bool:
        """Whether only LLVM can tell if the operation exists for these types; asked after the typing rule."""
        return False

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        """Compile-time rule: operand values (forms of types.constants) to the result's value. Raises `EvaluationError`."""
        raise EvaluationError(f"'{self.name}' only works at run time")

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        """LLVM rule: emit code and return the result's text ("" without a result)."""
        raise NotImplementedError


_registry: dict[str, Primitive] = {}
_DIALECTS = {"index", "arith", "math", "pop", "kgen", "llvm"}


def primitive(name: str) -> Callable[[type[Primitive]], type[Primitive]]:
    """Register a row that is a class of its own."""

    def decorate(row: type[Primitive]) -> type[Primitive]:
        register(name, row())
        return row

    return decorate


def register(name: str, row: Primitive) -> None:
    """Register a row under a name: for rows that differ from others of their class in data only."""
    row.name = name
    _registry[name] = row


def find(name: str) -> Primitive | None:
    """Return the row of an operation, loading its dialect on first use; None if there is no such operation."""
    dialect = name.partition(".")[0]
    if name not in _registry and dialect in _DIALECTS:
        import_module(f"mojo_compiler.dialects.{dialect}")
    return _registry.get(name)


def attribute(attributes: Attributes, name: str) -> Any:
    """The value of a required attribute. Raises `OperandError` if it is missing."""
    if name not in attributes:
        raise OperandError(f"missing attribute '{name}'")
    return unwrap(attributes[name])


def type_attribute(attributes: Attributes, name: str) -> Type:
    """A type attribute. Raises `OperandError`."""
    value = attribute(attributes, name)
    if not isinstance(value, Type):
        raise OperandError(f"attribute '{name}' must be a type")
    return value


def integer_attribute(attributes: Attributes, name: str, default: int | None = None) -> int:
    """An integer attribute; `default` serves if it is missing. Raises `OperandError`."""
    if default is not None and name not in attributes:
        return default
    value = attribute(attributes, name)
    if not isinstance(value, int):
        raise OperandError(f"attribute '{name}' must be an integer")
    return value


def alignment_attribute(attributes: Attributes, default: int | None = None) -> int | None:
    """The ``alignment`` in bytes; `default` serves if it is missing or 0. Raises `OperandError` for what no address can be aligned to."""
    value = integer_attribute(attributes, "alignment", 0)
    if value == 0:
        return default
    if not 0 < value <= MAX_ALIGNMENT or value.bit_count() != 1:
        raise ConstraintFailed(f"an alignment must be a power of two up to {MAX_ALIGNMENT}, not {value}")
    return value


def text_attribute(attributes: Attributes, name: str) -> str:
    """A text attribute; of ``#index<cmp_predicate slt>`` the last word. Raises `OperandError`."""
    value = attribute(attributes, name)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if not isinstance(value, str):
        raise OperandError(f"attribute '{name}' must be a string")
    return value.rstrip("> ").rpartition(" ")[2] if value.startswith("#") else value


def require(condition: bool, text: str) -> None:
    """Raise `OperandError` unless a typing rule's condition holds."""
    if not condition:
        raise OperandError(text)
