"""Building small IR functions by hand, with types whose special members are named ``Type.__del__`` and so on."""

from __future__ import annotations

from dataclasses import dataclass, field

from mojo_compiler.ir.core import (
    Block,
    Branch,
    Call,
    Copy,
    Function,
    Instruction,
    Jump,
    Literal,
    Load,
    Local,
    LocalKind,
    Move,
    Place,
    Raise,
    Return,
    Store,
    TryCall,
    Use,
    Value,
    literal,
)
from mojo_compiler.source import Source, Span
from mojo_compiler.types.constants import index_const
from mojo_compiler.types.core import (
    I1,
    INDEX,
    NONE,
    Convention,
    Field,
    FunctionArgument,
    FunctionType,
    Passing,
    StructIdentity,
    StructType,
    Type,
)

_SOURCE = Source("test", "\n" * 200)
BORROWED, INOUT, OWNED, INIT = Convention.BORROWED, Convention.INOUT, Convention.OWNED, Convention.INIT


@dataclass(frozen=True)
class Named:
    """Something to call."""

    symbol: str
    type: FunctionType


def struct(name: str, fields: dict[str, Type] | None = None, kind: Passing = Passing.MEMORY) -> StructType:
    """Make a complete struct type."""
    type = StructIdentity(0, name, name).type(())
    type.fields = tuple(Field(n, t) for n, t in (fields or {}).items())
    type.kind, type.complete = kind, True
    return type


def signature(*arguments: tuple[Type, Convention], result: Type = NONE, raises: bool = False) -> FunctionType:
    """Make a function type."""
    return FunctionType(tuple(FunctionArgument(t, c) for t, c in arguments), result, raises)


@dataclass
class Members:
    """A `Lifecycle` by table: letters of what each type has (``c`` copy, ``m`` move, ``t`` take, ``d`` destroy)."""

    table: dict[Type, str] = field(default_factory=dict)

    def _find(self, type: Type, letter: str, name: str, convention: Convention) -> Named | None:
        if letter not in self.table.get(type, ""):
            return None
        assert isinstance(type, StructType)
        symbol = f"{type.identity.name}.{name}"
        if letter == "d":
            return Named(symbol, signature((type, OWNED)))
        if type.passing is Passing.REGISTER:
            return Named(symbol, signature((type, convention), result=type))
        return Named(symbol, signature((type, INIT), (type, convention)))

    def divisible(self, type: Type) -> bool:
        return self.destructor(type) is None

    def declared(self, type: Type) -> Span | None:
        return None

    def copier(self, type: Type) -> Named | None:
        return self._find(type, "c", "__copyinit__", BORROWED)

    def mover(self, type: Type) -> Named | None:
        return self._find(type, "m", "__moveinit__", OWNED)

    def taker(self, type: Type) -> Named | None:
        return self._find(type, "t", "__takeinit__", INOUT)

    def destructor(self, type: Type) -> Named | None:
        return self._find(type, "d", "__del__", OWNED)


class Build:
    """Appends instructions to a function; the n-th instruction has a span on line n."""

    def __init__(self, name: str = "f", result: Type = NONE, raises: bool = False) -> None:
        self.function = Function(name, signature(result=result, raises=raises))
        self.block = self.start(Block("entry"))
        self.line = 0

    def span(self) -> Span:
        self.line += 1
        return Span(_SOURCE, self.line - 1, self.line)

    # -- declarations --

    def argument(self, name: str, type: Type, convention: Convention, partial: bool = False) -> Place:
        local = Local(name, type, LocalKind.ARGUMENT, self.span(), convention is not BORROWED, convention, partial)
        self.function.arguments.append(local)
        self._declare(FunctionArgument(type, convention))
        return Place(local, type)

    def flag(self, name: str = "c") -> Value:
        value = Value(I1, name)
        self.function.arguments.append(value)
        self._declare(FunctionArgument(I1))
        return value

    def _declare(self, argument: FunctionArgument) -> None:
        old = self.function.type
        self.function.type = FunctionType((*old.arguments, argument), old.result, old.raises)

    def var(self, name: str, type: Type, mutable: bool = True) -> Place:
        return self._local(name, type, LocalKind.VARIABLE, mutable)

    def temporary(self, type: Type) -> Place:
        return self._local("", type, LocalKind.TEMPORARY, True)

    def _local(self, name: str, type: Type, kind: LocalKind, mutable: bool) -> Place:
        local = Local(name, type, kind, Span(_SOURCE, self.line, self.line + 1), mutable)
        self.function.locals.append(local)
        return Place(local, type)

    def result(self) -> Place:
        local = self.function.result_local = Local("result", self.function.type.result, LocalKind.RESULT)
        return Place(local, local.type)

    def error(self, type: Type) -> Place:
        local = self.function.error_local = Local("error", type, LocalKind.ERROR)
        return Place(local, type)

    # -- blocks --

    def start(self, block: Block) -> Block:
        self.function.blocks.append(block)
        self.block = block
        return block

    def jump(self, target: Block) -> None:
        self.block.terminator = Jump(target, span=self.span())

    def branch(self, condition: Value, then: Block, otherwise: Block) -> None:
        self.block.terminator = Branch(condition, then, otherwise, span=self.span())

    def ret(self, value: Value | None = None) -> None:
        self.block.terminator = Return(value, span=self.span())

    def fail(self) -> None:
        self.block.terminator = Raise(span=self.span())

    # -- instructions --

    def emit(self, it: Instruction) -> None:
        it.span = self.span()
        self.block.instructions.append(it)

    def make(self, into: Place, name: str = "make", declares: bool = True) -> None:
        """``into = make()``."""
        self.emit(Call(None, Named(name, signature(result=into.type)), (), signature(result=into.type), into))

    def call(self, name: str, *arguments: tuple[Place, Convention], into: Place | None = None) -> None:
        self.emit(self.made_call(name, *arguments, into=into))

    def made_call(self, name: str, *arguments: tuple[Place, Convention], into: Place | None = None, raises: bool = False) -> Call:
        type = signature(*((p.type, c) for p, c in arguments), result=NONE if into is None else into.type, raises=raises)
        return Call(None, Named(name, type), tuple(p for p, _ in arguments), type, into)

    def attempt(self, call: Call, normal: Block, unwind: Block, error: Place) -> None:
        call.span = self.span()
        self.block.terminator = TryCall(call, normal, unwind, error, span=call.span)

    def copy(self, target: Place, origin: Place, declares: bool = True) -> None:
        self.emit(Copy(target, origin, declares))

    def move(self, target: Place, origin: Place, transfer: bool = True, declares: bool = True) -> None:
        self.emit(Move(target, origin, transfer, declares))

    def store(self, place: Place, value: Value | int, declares: bool = False) -> None:
        self.emit(Store(number(value) if isinstance(value, int) else value, place, declares))

    def load(self, place: Place) -> Value:
        result = Value(place.type)
        self.emit(Load(result, place))
        return result

    def use(self, place: Place) -> None:
        self.emit(Use(place))


def number(value: int) -> Literal:
    """A machine word."""
    return literal(index_const(value))


def part(place: Place, *names: str) -> Place:
    """A field of a place, by names."""
    for name in names:
        assert isinstance(place.type, StructType)
        index = place.type.field_index(name)
        place = place.member(index, place.type.fields[index].type)
    return place


TEXT = struct("String", {"data": INDEX})
TAG = struct("Tag", {"s": TEXT})
TWO = struct("Two", {"a": TEXT, "b": TEXT})
LONE = struct("Lone", {"a": TEXT})  # movable only
STUCK = struct("Stuck", {"a": TEXT})  # neither
PLAIN = struct("Plain", {"a": TEXT})  # copyable, not movable
TAKEN = struct("Taken", {"a": TEXT})  # takeinit only
ERROR = struct("Error", {"data": INDEX}, Passing.REGISTER)
LIFE = Members({TEXT: "cmd", TAG: "cmd", TWO: "cmd", LONE: "md", STUCK: "d", PLAIN: "cd", TAKEN: "td", ERROR: "cd"})
