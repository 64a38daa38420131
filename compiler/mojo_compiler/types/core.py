"""Types: primitive ("MLIR") types, struct types, function types and the types of types.

All types are concrete: parametric code is checked once per instance, so no type variable exists. Types compare by
value; struct types are interned per definition, so comparing them is comparing identities.
"""

from __future__ import annotations

import builtins
from enum import Enum
from typing import Any

from mojo_compiler.records import dataclass, field


class DType(Enum):
    """Lane types of vectors (language.md T16). The value is (code, bits, kind); kind is one of ``b i u f -``."""

    invalid = (0, 0, "-")
    bool = (1, 8, "b")
    int8 = (2, 8, "i")
    uint8 = (3, 8, "u")
    int16 = (4, 16, "i")
    uint16 = (5, 16, "u")
    int32 = (6, 32, "i")
    uint32 = (7, 32, "u")
    int64 = (8, 64, "i")
    uint64 = (9, 64, "u")
    bfloat16 = (10, 16, "f")
    float16 = (11, 16, "f")
    float32 = (12, 32, "f")
    float64 = (13, 64, "f")
    index = (14, 64, "i")
    address = (15, 64, "u")

    @property
    def code(self) -> int:
        """The number that stands for the type at run time."""
        return self.value[0]

    @property
    def bits(self) -> int:
        """Width of a lane in memory, in bits."""
        return self.value[1]

    @property
    def is_float(self) -> builtins.bool:
        """Whether lanes are IEEE (or bfloat) numbers."""
        return str(self.value[2]) == "f"

    @property
    def is_signed(self) -> builtins.bool:
        """Whether lanes are signed integers."""
        return str(self.value[2]) == "i"

    @property
    def is_integer(self) -> builtins.bool:
        """Whether lanes are integers, signed or not (`bool` is not)."""
        return self.value[2] in "iu"


DTYPE_BY_CODE = {d.code: d for d in DType}


class Passing(Enum):
    """How values of a type live: bits only, registers with copy/destroy code, or memory."""

    TRIVIAL = "trivial"
    REGISTER = "register"
    MEMORY = "memory"


class Type:
    """Base of all types. `passing` says how values are held and passed."""

    __slots__ = ()

    @property
    def passing(self) -> Passing:
        """How values of this type live."""
        return Passing.TRIVIAL

    @property
    def is_trivial(self) -> bool:
        """Whether copying is copying bits and nothing runs at the end of life."""
        return self.passing is Passing.TRIVIAL


@dataclass(frozen=True, slots=True)
class Const:
    """A typed compile-time value; `constants` has the form of `value` by type."""

    type: Type
    value: Any


@dataclass(frozen=True, slots=True)
class Index(Type):
    """``index``: the machine word."""


@dataclass(frozen=True, slots=True)
class Integer(Type):
    """``i1``, ``i8`` … ``i64``: signless integers."""

    bits: int


@dataclass(frozen=True, slots=True)
class Float(Type):
    """``f32`` and ``f64`` outside vectors."""

    bits: int


@dataclass(frozen=True, slots=True)
class Simd(Type):
    """``!pop.simd<size, dtype>``; ``!pop.scalar<dtype>`` is the one with a single lane."""

    size: int
    dtype: DType


@dataclass(frozen=True, slots=True)
class Pointer(Type):
    """``!kgen.pointer<element>``."""

    element: Type


@dataclass(frozen=True, slots=True)
class String(Type):
    """``!kgen.string``: the address and length of static bytes; a constant is `bytes`."""


@dataclass(frozen=True, slots=True)
class DTypeType(Type):
    """``!kgen.dtype``: a constant is a `DType`; at run time its code as ``i8``."""


@dataclass(frozen=True, slots=True)
class NoneType(Type):
    """``!kgen.none``: one value, no bits."""


@dataclass(frozen=True, slots=True)
class IntLiteral(Type):
    """``!kgen.int_literal``: an unbounded integer that exists at compile time only."""


@dataclass(frozen=True, slots=True)
class Array(Type):
    """``!pop.array<size, element>``: elements of a trivial type, held as a value."""

    size: int
    element: Type


@dataclass(frozen=True, slots=True)
class Pack(Type):
    """``!kgen.pack<...>``: a heterogeneous sequence, laid out like a struct."""

    elements: tuple[Type, ...]

    @property
    def passing(self) -> Passing:
        """Memory if an element lives in memory, else register, else trivial."""
        return worst(self.elements)


@dataclass(frozen=True, slots=True)
class Variadic(Type):
    """``!kgen.variadic<element>``: an address and a count. Elements of memory types are held by address."""

    element: Type


@dataclass(frozen=True, slots=True)
class MlirAttribute(Type):
    """The type of a literal ``__mlir_attr`` whose text names no value of another type; a constant is its text."""


class Convention(Enum):
    """How an argument is passed (language.md O1-O3). `INIT` is ``inout self`` of an initializer.

    `LENT` is what a `def` takes its dynamic values by: as good as a copy of its own (F2), but the caller keeps the value,
    and sees to it that nobody changes it during the call.
    """

    BORROWED = "borrowed"
    INOUT = "inout"
    OWNED = "owned"
    INIT = "init"
    LENT = "lent"


@dataclass(frozen=True, slots=True)
class FunctionArgument:
    """One argument of a function type; `variadic` arguments have the element's type."""

    type: Type
    convention: Convention = Convention.BORROWED
    variadic: bool = False


@dataclass(frozen=True, slots=True)
class FunctionType(Type):
    """``fn(A, inout B) raises -> R``. `capturing` values carry the address of an environment beside the code.

    `parameters` > 0 is the number of unbound compile-time parameters of a parametric function type; its arguments
    cannot be written without them, so `arguments` is empty then.
    """

    arguments: tuple[FunctionArgument, ...]
    result: Type
    raises: bool = False
    capturing: bool = False
    is_async: bool = False
    parameters: int = 0


ESCAPING = "builtin.closure.EscapingClosure"
"""The path of the struct that ``fn(…) escaping -> R`` names; its argument is the capturing function type."""


@dataclass(frozen=True, slots=True)
class MetaType(Type):
    """The type of types: ``AnyType``, ``AnyRegType``. A constant is a `Type`."""

    name: str = "AnyType"


@dataclass(eq=False, slots=True)
class TraitIdentity:
    """What makes a trait itself."""

    def_id: int
    name: str


@dataclass(frozen=True, slots=True)
class TraitType(Type):
    """A trait used as the type of a type parameter."""

    trait: TraitIdentity


@dataclass(frozen=True, slots=True)
class Field:
    """A struct's field."""

    name: str
    type: Type


@dataclass(eq=False, slots=True)
class StructIdentity:
    """What makes a struct itself; `instances` interns its types by arguments. `path` is unique and stable text."""

    def_id: int
    name: str
    path: str
    instances: dict[tuple[Const, ...], StructType] = field(default_factory=dict, repr=False)

    def type(self, arguments: tuple[Const, ...]) -> StructType:
        """Return the one struct type with these arguments."""
        found = self.instances.get(arguments)
        if found is None:
            weight = 1 + sum(weight_of(argument.value) for argument in arguments)
            found = self.instances[arguments] = StructType(self, arguments, weight=weight)
        return found


@dataclass(eq=False, slots=True)
class StructType(Type):
    """A struct with all its parameters bound.

    `fields` and `kind` are set once by the checker when the type is completed; until then the type is opaque. `weight`
    counts the struct types in its name, which grows faster than the program: ``T[U, U]`` has all of `U` twice.
    """

    identity: StructIdentity
    arguments: tuple[Const, ...]
    fields: tuple[Field, ...] = ()
    kind: Passing = Passing.MEMORY
    complete: bool = False
    weight: int = 1

    @property
    def passing(self) -> Passing:
        """How values live (`@register_passable` forms, else memory)."""
        return self.kind

    def field_index(self, name: str) -> int:
        """Return the position of a field, -1 if there is none."""
        for i, f in enumerate(self.fields):
            if f.name == name:
                return i
        return -1


def weight_of(value: object) -> int:
    """How many struct types are in a parameter's value, each counted as often as it is there."""
    match value:
        case StructType():
            return value.weight
        case Pointer(element) | Variadic(element) | Array(_, element):
            return weight_of(element)
        case Pack(elements):
            return sum(map(weight_of, elements))
        case FunctionType():
            return weight_of(value.result) + sum(weight_of(argument.type) for argument in value.arguments)
        case tuple():
            return sum(map(weight_of, value))
    return 0


def worst(types: tuple[Type, ...]) -> Passing:
    """The most demanding way of living among some types."""
    kinds = {t.passing for t in types}
    for kind in (Passing.MEMORY, Passing.REGISTER):
        if kind in kinds:
            return kind
    return Passing.TRIVIAL


INDEX = Index()
I1 = Integer(1)
STRING = String()
DTYPE = DTypeType()
NONE = NoneType()
INT_LITERAL = IntLiteral()
ATTRIBUTE = MlirAttribute()
ANY_TYPE = MetaType("AnyType")
