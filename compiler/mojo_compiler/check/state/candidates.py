"""Overload resolution's data: requests, candidates, and the implicit conversions found for their arguments."""

from __future__ import annotations

from enum import Enum

from mojo_compiler.check.state.operands import CallArgument, FunctionRef, Operand
from mojo_compiler.instances.instance import Instance
from mojo_compiler.instances.signature import Signature
from mojo_compiler.names.definitions import FunctionDef
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import Span


class NotViable(Exception):
    """A candidate does not fit; the text is the reason. `argument` is the index of the argument at fault, `types` what it has and
    what it should have if that is why; `counts` says that only the number of arguments is wrong.
    """

    def __init__(self, reason: str, argument: int | None = None, types: tuple[str, str] = ("", ""), counts: bool = False) -> None:
        super().__init__(reason)
        self.argument = argument
        self.types = types
        self.counts = counts


@dataclass(slots=True)
class Slot:
    """Which argument a formal one gets: an index, several (variadics, packs), or None for the default."""

    formal: int
    given: tuple[int, ...]
    conversions: tuple[Conversion, ...] = ()


@dataclass(slots=True)
class Candidate:
    """A viable overload: its instance, how arguments map, and its rank; `alternatives` are the other overloads of an
    adaptive set, which fit as well (language.md P50).
    """

    function: FunctionDef
    instance: Instance
    slots: tuple[Slot, ...]
    rank: tuple[int, ...]
    alternatives: tuple[Instance, ...] = ()

    @property
    def signature(self) -> Signature:
        """The instance's signature."""
        assert self.instance.signature is not None
        return self.instance.signature


@dataclass
class Request:
    """A call to resolve. `receiver` counts as the first argument of methods; `user` allows user conversions; `exact`
    allows none, not even of a literal to what it materializes to.
    """

    ref: FunctionRef
    arguments: list[CallArgument]
    receiver: Operand | None = None
    user: bool = True
    exact: bool = False
    span: Span | None = None
    reasons: list[tuple[FunctionDef, NotViable]] = field(default_factory=list)


class ConversionKind(Enum):
    """How a conversion is carried out."""

    EXACT = "nothing to do"
    MATERIALIZE = "a literal becomes a value of its run-time type"
    TYPE = "a type becomes a constant of a metatype or trait"
    FUNCTION = "a function becomes a value of a function type"
    ESCAPE = "a function becomes an escaping closure"
    CODE = "an escaping closure lends its code to a call"
    OBJECT = "a function becomes an object that others call"
    ELEMENTS = "each element of a tuple converts to that of another"
    CONSTRUCT = "a constructor of the target takes the value"


@dataclass(frozen=True, slots=True)
class Conversion:
    """How to get from an operand to a type.

    `cost` counts user conversions, those of a tuple's elements one by one; one that may lose a fraction counts twice.
    """

    cost: int
    kind: ConversionKind = ConversionKind.EXACT
    candidate: Candidate | None = None


EXACT = Conversion(0)

MATERIALIZE = Conversion(0, ConversionKind.MATERIALIZE)

TYPE = Conversion(0, ConversionKind.TYPE)
