"""The typed intermediate representation: functions of blocks of instructions over values and places.

A *value* is immutable, has a trivial type, is defined once and dominates its uses. A *place* is storage: a local (or
what a pointer value points to, or a session variable) plus a path of field indices. Everything that needs copying or
destroying lives in places, so that ownership is explicit: instructions say how they access each place.

The checker emits `Copy`, `Move` and no `Destroy`; `passes` decide last uses, turn copies into moves, insert `Destroy`
and finally lower all of them to calls and `Relocate`, which is all that the interpreter and code generation see.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Protocol

from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.types.core import Const, Convention, FunctionType, Type

# ---- values and places ----------------------------------------------------------------------------------------


@dataclass(eq=False, slots=True)
class Value:
    """The result of an instruction or a by-value argument. Its type is trivial."""

    type: Type
    name: str = ""


@dataclass(eq=False, slots=True)
class Literal(Value):
    """A constant used as an operand."""

    const: Const = None  # type: ignore[assignment]


def literal(const: Const) -> Literal:
    """Wrap a constant as an operand."""
    return Literal(const.type, "", const)


class LocalKind(Enum):
    """What a local is for."""

    ARGUMENT = "argument"
    RESULT = "result"
    ERROR = "error"
    VARIABLE = "variable"
    TEMPORARY = "temporary"


@dataclass(eq=False, slots=True)
class Local:
    """Storage in the frame (or, for arguments passed by address, in the caller's).

    `convention` is set for arguments: BORROWED, LENT and INOUT start initialised and are not ours to destroy; INOUT must be
    initialised at every exit; OWNED starts initialised and is ours; INIT starts uninitialised and must be complete at
    every normal exit. `mutable` is False for `let`. `partial_ok` marks ``self`` of ``__init__``/``__del__``/``existing`` of
    ``__moveinit__``, whose fields live and die one by one (language.md O14, O15). `altered` marks a `let` that a closure changes
    through a mutating method.
    """

    name: str
    type: Type
    kind: LocalKind
    span: Span = NO_SPAN
    mutable: bool = True
    convention: Convention | None = None
    partial_ok: bool = False
    altered: bool = False


@dataclass(eq=False, slots=True)
class Pointee:
    """What a pointer value points to, as the base of a place. Not tracked by ownership."""

    pointer: Value


@dataclass(eq=False, slots=True)
class Global:
    """A session variable's storage, as the base of a place. Not tracked by ownership."""

    name: str
    symbol: str
    type: Type


Base = Local | Pointee | Global
"""Where a place begins: storage of the function, what a pointer points to, a session variable."""


@dataclass(frozen=True, slots=True)
class Place:
    """Storage: a base and a path of field indices; `type` is that of the place itself. `span` is where it is named."""

    base: Base
    type: Type
    path: tuple[int, ...] = ()
    span: Span = field(default=NO_SPAN, compare=False)

    def at(self, span: Span) -> Place:
        """The same storage, named elsewhere."""
        return Place(self.base, self.type, self.path, span)

    def member(self, index: int, type: Type) -> Place:
        """The place of a field."""
        return Place(self.base, type, (*self.path, index))


class Access(Enum):
    """What an instruction does to a place."""

    READ = "read"  # bits are read (trivial types) or the whole is borrowed
    WRITE = "write"  # becomes initialised; what it held before dies
    MUTATE = "mutate"  # must be initialised, may be changed, stays initialised
    CONSUME = "consume"  # must be initialised, becomes uninitialised
    KILL = "kill"  # destroyed
    CAPTURE = "capture"  # must be initialised: a closure may read or change it; stays initialised


# ---- instructions ---------------------------------------------------------------------------------------------


@dataclass(eq=False, slots=True, kw_only=True)
class Instruction:
    """Base of instructions. `values` are operands; `accesses` the places touched, in order of evaluation."""

    span: Span = NO_SPAN

    def operands(self) -> tuple[Value, ...]:
        """Values used, except those inside place bases (see `accesses`)."""
        return ()

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        """Places touched and how."""
        return ()

    def results(self) -> tuple[Value, ...]:
        """Values defined."""
        return ()


@dataclass(eq=False, slots=True)
class Apply(Instruction):
    """Apply a primitive operation (dialects) to values. `result` is None for operations without one."""

    result: Value | None
    primitive: str
    attributes: dict[str, Const]
    arguments: tuple[Value, ...]

    def operands(self) -> tuple[Value, ...]:
        return self.arguments

    def results(self) -> tuple[Value, ...]:
        return () if self.result is None else (self.result,)


@dataclass(eq=False, slots=True)
class Make(Instruction):
    """Build a trivial struct, pack, array or variadic-free aggregate from its members."""

    result: Value
    members: tuple[Value, ...]

    def operands(self) -> tuple[Value, ...]:
        return self.members

    def results(self) -> tuple[Value, ...]:
        return (self.result,)


@dataclass(eq=False, slots=True)
class Extract(Instruction):
    """Take member `index` out of an aggregate value."""

    result: Value
    aggregate: Value
    index: int

    def operands(self) -> tuple[Value, ...]:
        return (self.aggregate,)

    def results(self) -> tuple[Value, ...]:
        return (self.result,)


@dataclass(eq=False, slots=True)
class Load(Instruction):
    """Read a place of trivial type."""

    result: Value
    place: Place

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return ((self.place, Access.READ),)

    def results(self) -> tuple[Value, ...]:
        return (self.result,)


@dataclass(eq=False, slots=True)
class Store(Instruction):
    """Write a value of trivial type to a place. `declares` tells a `let`'s own initialiser from an assignment; a `fills`
    is dropped where the place holds a value on all paths.
    """

    value: Value
    place: Place
    declares: bool = False
    fills: bool = False

    def operands(self) -> tuple[Value, ...]:
        return (self.value,)

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return ((self.place, Access.WRITE),)


@dataclass(eq=False, slots=True)
class Copy(Instruction):
    """Initialise `target` with a copy of `origin` (same, non-trivial type). A last use makes it a `Move`."""

    target: Place
    origin: Place
    declares: bool = False

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return ((self.origin, Access.READ), (self.target, Access.WRITE))


@dataclass(eq=False, slots=True)
class Move(Instruction):
    """Initialise `target` from `origin`, which ends. `transfer`: through ``__moveinit__`` (``x^``); else bits move.
    `final`: nobody else ends what is there, so bits move where there is no ``__moveinit__``.
    `declares` and `fills` as in a `Store`.
    """

    target: Place
    origin: Place
    transfer: bool = False
    declares: bool = False
    fills: bool = False
    final: bool = False

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return ((self.origin, Access.CONSUME), (self.target, Access.WRITE))


@dataclass(eq=False, slots=True)
class Relocate(Instruction):
    """Copy the bits of a place; made by lowering only, after ownership is settled."""

    target: Place
    origin: Place


@dataclass(eq=False, slots=True)
class Destroy(Instruction):
    """End the life of a place. Inserted by the ownership pass; emitted by the checker for untracked places only."""

    place: Place

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return ((self.place, Access.KILL),)


@dataclass(eq=False, slots=True)
class Use(Instruction):
    """Keep a place alive up to here (``_ = x``, the target of `with`); `optional`: if it still holds a value."""

    place: Place
    optional: bool = False

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return () if self.optional else ((self.place, Access.READ),)


@dataclass(eq=False, slots=True)
class AddressOf(Instruction):
    """The address of a place as a pointer value (``__get_lvalue_as_address``). `uninitialised` does not require a value."""

    result: Value
    place: Place
    uninitialised: bool = False

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return () if self.uninitialised else ((self.place, Access.MUTATE),)

    def results(self) -> tuple[Value, ...]:
        return (self.result,)


@dataclass(eq=False, slots=True)
class FrameAddress(Instruction):
    """The address of this function's frame record: an array of the addresses of `Function.frame`'s locals.

    `captured` are those of the locals that the closure which gets the record may touch; each names where the closure is declared.
    """

    result: Value
    captured: tuple[Place, ...] = ()

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return tuple((place, Access.CAPTURE) for place in self.captured)

    def results(self) -> tuple[Value, ...]:
        return (self.result,)


@dataclass(eq=False, slots=True)
class FrameSlot(Instruction):
    """Read entry `index` of the frame record at `record`: a pointer to a captured local, or an outer record."""

    result: Value
    record: Value
    index: int

    def operands(self) -> tuple[Value, ...]:
        return (self.record,)

    def results(self) -> tuple[Value, ...]:
        return (self.result,)


class Callee(Protocol):
    """What can be called directly: an instance. `symbol` names it in object code; `type` is its calling signature."""

    @property
    def symbol(self) -> str: ...
    @property
    def type(self) -> FunctionType: ...


@dataclass(eq=False, slots=True)
class Call(Instruction):
    """Call an instance or a function value.

    `arguments` follow `type.arguments` of the callee: a `Value` where the type is trivial and the convention is
    BORROWED or OWNED, a `Place` otherwise. A trivial result is `result`; any other is written to `destination`.
    A variadic argument is passed as one value of `Variadic` type. `environments` are hidden frame records.
    """

    result: Value | None
    callee: Callee | Value
    arguments: tuple[Value | Place, ...]
    type: FunctionType
    destination: Place | None = None
    environments: tuple[Value, ...] = ()

    def operands(self) -> tuple[Value, ...]:
        direct = tuple(a for a in self.arguments if isinstance(a, Value))
        head = (self.callee,) if isinstance(self.callee, Value) else ()
        return (*head, *direct, *self.environments)

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        out = [(a, _ACCESS[f.convention]) for a, f in zip(self.arguments, self.type.arguments, strict=True) if isinstance(a, Place)]
        if self.destination is not None:
            out.append((self.destination, Access.WRITE))
        return tuple(out)

    def results(self) -> tuple[Value, ...]:
        return () if self.result is None else (self.result,)


_ACCESS = {
    Convention.BORROWED: Access.READ,
    Convention.INOUT: Access.MUTATE,
    Convention.OWNED: Access.CONSUME,
    Convention.INIT: Access.WRITE,
    Convention.LENT: Access.READ,
}


# ---- terminators ----------------------------------------------------------------------------------------------


@dataclass(eq=False, slots=True)
class Terminator(Instruction):
    """The last instruction of a block."""

    def successors(self) -> tuple[Block, ...]:
        """Blocks control may go to."""
        return ()


@dataclass(eq=False, slots=True)
class Jump(Terminator):
    """Go to `target`."""

    target: Block

    def successors(self) -> tuple[Block, ...]:
        return (self.target,)


@dataclass(eq=False, slots=True)
class Branch(Terminator):
    """Go one way or the other by an ``i1``."""

    condition: Value
    then: Block
    otherwise: Block

    def operands(self) -> tuple[Value, ...]:
        return (self.condition,)

    def successors(self) -> tuple[Block, ...]:
        return (self.then, self.otherwise)


@dataclass(eq=False, slots=True)
class TryCall(Terminator):
    """A call that may raise. On success `call`'s result and destination hold and control goes to `normal`; otherwise
    `error` is initialised with the error and control goes to `unwind`. Owned arguments are consumed either way; an
    INIT argument and the destination are initialised on the normal edge only.
    """

    call: Call
    normal: Block
    unwind: Block
    error: Place

    def operands(self) -> tuple[Value, ...]:
        return self.call.operands()

    def accesses(self) -> tuple[tuple[Place, Access], ...]:
        return self.call.accesses()

    def results(self) -> tuple[Value, ...]:
        return self.call.results()

    def successors(self) -> tuple[Block, ...]:
        return (self.normal, self.unwind)


@dataclass(eq=False, slots=True)
class Return(Terminator):
    """Leave normally, with a value of trivial type or with `Function.result_local` initialised."""

    value: Value | None = None

    def operands(self) -> tuple[Value, ...]:
        return () if self.value is None else (self.value,)


@dataclass(eq=False, slots=True)
class Raise(Terminator):
    """Leave with the error in `Function.error_local`."""


@dataclass(eq=False, slots=True)
class Unreachable(Terminator):
    """Control never gets here."""


@dataclass(eq=False, slots=True)
class Block:
    """A straight line of instructions. `terminator` is None only while the block is being built.

    Of a loop that begins here, `turns` is how often it runs at most and `remaining` a value of one word that tells how often it
    will run from now on, where that is known.
    """

    name: str
    instructions: list[Instruction] = field(default_factory=list)
    terminator: Terminator | None = None
    turns: int | None = None
    remaining: Value | None = None


@dataclass(eq=False, slots=True)
class Function:
    """A function being compiled.

    `arguments` are what the caller passes, in order: a `Value` for a trivial type passed by value, a `Local` otherwise.
    `environments` are the hidden frame records it receives (pointer values). `frame` lists what its own frame record
    holds, filled while closures are checked: locals whose address is captured, or environment values passed on.
    `attributes` are words for code generation: ``always_inline``, ``no_inline``, ``closure``, ``entry``, ``export``.
    `lends` tells that arguments are lent to it or by it. `containers` are the types of arguments whose fields loops do well to
    know, since nothing but themselves changes them.
    """

    symbol: str
    type: FunctionType
    arguments: list[Value | Local] = field(default_factory=list)
    environments: list[Value] = field(default_factory=list)
    result_local: Local | None = None
    error_local: Local | None = None
    locals: list[Local] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    frame: list[Local | Value] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    span: Span = NO_SPAN
    lends: bool = False
    containers: frozenset[Type] = frozenset()

    def instructions(self) -> Iterator[Instruction]:
        """All instructions, terminators included, in block order."""
        for block in self.blocks:
            yield from block.instructions
            if block.terminator is not None:
                yield block.terminator


class Lifecycle(Protocol):
    """Answers about the special members of types, given to passes. None means: no such code is needed or there is none."""

    def copier(self, type: Type) -> Callee | None:
        """``__copyinit__``: for memory types called with (INIT self, BORROWED existing); None if not copyable."""

    def mover(self, type: Type) -> Callee | None:
        """``__moveinit__`` (INIT self, OWNED existing), or None."""

    def taker(self, type: Type) -> Callee | None:
        """``__takeinit__`` (INIT self, INOUT existing), or None."""

    def destructor(self, type: Type) -> Callee | None:
        """``__del__`` (OWNED self), user-written or made for the fields; None if nothing runs."""

    def divisible(self, type: Type) -> bool:
        """Whether nothing runs at the end of a value's life but what its fields' ends run."""

    def declared(self, type: Type) -> Span | None:
        """Where a struct type is declared, for notes."""
