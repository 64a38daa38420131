"""Reads instructions in IR text: one method for each form that `ir.printer` writes."""

from __future__ import annotations

from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Block,
    Branch,
    Call,
    Copy,
    Destroy,
    Extract,
    FrameAddress,
    FrameSlot,
    Function,
    Global,
    Instruction,
    Jump,
    Load,
    Local,
    Make,
    Move,
    Place,
    Pointee,
    Raise,
    Relocate,
    Return,
    Store,
    Terminator,
    TryCall,
    Unreachable,
    Use,
    Value,
    literal,
)
from mojo_compiler.ir.printer import field_name
from mojo_compiler.ir.type_parser import TypeParser
from mojo_compiler.records import dataclass
from mojo_compiler.source import Source
from mojo_compiler.types.core import NONE, Const, Convention, FunctionArgument, FunctionType, StructType, Type
from mojo_compiler.types.layout import members
from mojo_compiler.types.printing import type_name

_CONVENTIONS = tuple(convention.value for convention in Convention)
_DEFINING = ("make", "extract", "load", "address", "frame", "slot")


@dataclass(frozen=True)
class NamedCallee:
    """Something to call, known by its symbol."""

    symbol: str
    type: FunctionType


class InstructionParser(TypeParser):
    """Reads the instructions of one function after the other. The maps hold what the current one has named."""

    def __init__(self, source: Source, structs: dict[str, StructType]) -> None:
        super().__init__(source)
        self.structs = structs
        self.begin("")

    def begin(self, symbol: str) -> Function:
        """Start a function, in which nothing is named yet."""
        self.values: dict[str, Value] = {}
        self.locals: dict[str, Local] = {}
        self.globals: dict[str, Global] = {}
        self.blocks: dict[str, Block] = {}
        return Function(symbol, FunctionType((), NONE))

    def block(self, name: str) -> Block:
        """The block of a name, which may come later."""
        return self.blocks.setdefault(name, Block(name))

    def declare_global(self) -> None:
        """Read a session variable's declaration after its first word."""
        name = self.take("symbol")[1:]
        self.expect(":")
        self.globals[name] = Global(name, name, self.type())

    # -- operands --

    def value(self) -> Value:
        """An operand that is a value. Raises `TextError`."""
        if self.token.kind != "value":
            return literal(self.literal())
        name = self.take("value")
        if name not in self.values:
            raise self.fail(f"value '{name}' is not defined")
        return self.values[name]

    def place(self) -> Place:
        """A place. Raises `TextError`."""
        first = self.token
        base: Local | Pointee | Global
        if self.accept("[") is not None:
            pointer = self.value()
            self.expect("]")
            base, type = Pointee(pointer), getattr(pointer.type, "element", NONE)
            path = self.take("path") if self.token.kind == "path" else ""
        elif first.kind == "symbol":
            base = self._global(self.take("symbol")[1:])
            type, path = base.type, first.text[len(base.name) + 1 :]
        else:
            name, _, rest = self.take("word").partition(".")
            if name not in self.locals:
                raise self.fail(f"'{name}' is not declared")
            base, type, path = self.locals[name], self.locals[name].type, f".{rest}" if rest else ""
        indices, type = self._path(type, path)
        return Place(base, type, indices, self.span(first))

    def _global(self, path: str) -> Global:
        names = [name for name in self.globals if f"{path}.".startswith(f"{name}.")]
        if not names:
            raise self.fail(f"the session variable of '@{path}' is not declared")
        return self.globals[max(names, key=len)]

    def _path(self, type: Type, path: str) -> tuple[tuple[int, ...], Type]:
        indices: list[int] = []
        for name in path.split(".")[1:]:
            indices.append(self._member(type, name))
            type = members(type)[indices[-1]]
        return tuple(indices), type

    def _member(self, type: Type, name: str) -> int:
        found = next((i for i, _ in enumerate(members(type)) if field_name(type, i) == name), None)
        if found is None:
            raise self.fail(f"'{type_name(type)}' has no member '{name}'")
        return found

    def _at_place(self) -> bool:
        token = self.token
        return token.text == "[" or token.kind == "symbol" or token.text.partition(".")[0] in self.locals

    def _values(self) -> tuple[Value, ...]:
        """Operands in parentheses."""
        found: list[Value] = []
        self.expect("(")
        while self.accept(")") is None:
            found.append(self.value())
            self.accept(",")
        return tuple(found)

    def _labels(self, count: int) -> list[Block]:
        """Blocks to go to, each behind a comma."""
        found: list[Block] = []
        for _ in range(count):
            self.expect(",")
            found.append(self.block(self.take("word")))
        return found

    # -- instructions --

    def instruction(self, block: Block) -> None:
        """An instruction or terminator, which is put into the block. Raises `TextError`."""
        first = self.token
        result = self._result()
        made = self._called(result) if self._at_place() or self.token.text in ("call", "try") else self._named(result)
        made.span = self.span(first)
        if isinstance(made, TryCall):
            made.call.span = made.span
        if isinstance(made, Terminator):
            block.terminator = made
        else:
            block.instructions.append(made)

    def _result(self) -> Value | None:
        if self.token.kind != "value":
            return None
        name = self.take("value")
        self.expect(":")
        self.values[name] = result = Value(self.type())
        self.expect("=")
        return result

    def _called(self, result: Value | None) -> Call | TryCall:
        destination = None
        if self._at_place():
            destination = self.place()
            self.expect("<-")
        raises = self.accept("try") is not None
        call = self._call(result, destination, raises)
        if not raises:
            return call
        normal, unwind = self._labels(2)
        return TryCall(call, normal, unwind, self.place())

    def _call(self, result: Value | None, destination: Place | None, raises: bool) -> Call:
        self.expect("call")
        symbol = self.take("symbol")[1:] if self.token.kind == "symbol" else None
        pointer = self.value() if symbol is None else None
        operands, arguments = self._call_arguments()
        environments = [self.value()] if self.accept("in") is not None else []
        while environments and self.token.text == "," and not raises:
            self.expect(",")
            environments.append(self.value())
        made = result or destination
        type = FunctionType(arguments, NONE if made is None else made.type, raises)
        callee = NamedCallee(symbol or "", type) if pointer is None else pointer
        return Call(result, callee, operands, type, destination, tuple(environments))

    def _call_arguments(self) -> tuple[tuple[Value | Place, ...], tuple[FunctionArgument, ...]]:
        operands: list[Value | Place] = []
        arguments: list[FunctionArgument] = []
        self.expect("(")
        while self.accept(")") is None:
            operand = self.place() if self._at_place() else self.value()
            convention, variadic = Convention(self.accept(*_CONVENTIONS) or "borrowed"), self.accept("variadic") is not None
            type = getattr(operand.type, "element", NONE) if variadic else operand.type
            operands.append(operand)
            arguments.append(FunctionArgument(type, convention, variadic))
            self.accept(",")
        return tuple(operands), tuple(arguments)

    def _named(self, result: Value | None) -> Instruction:
        word = self.take("word")
        match word:
            case "store":
                place = self.place()
                declares = self._arrow()
                return Store(self.value(), place, declares)
            case "copy" | "move" | "relocate":
                return self._transport(word)
            case "destroy":
                return Destroy(self.place())
            case "use":
                return Use(self.place(), self.accept("optional") is not None)
            case "jump":
                return Jump(self.block(self.take("word")))
            case "branch":
                return Branch(self.value(), *self._labels(2))
            case "return":
                return Return(self.value() if self.same_line() else None)
            case "raise":
                return Raise()
            case "unreachable":
                return Unreachable()
        return self._apply(word, result) if result is None or word not in _DEFINING else self._defining(word, result)

    def _arrow(self) -> bool:
        """An arrow; whether it is that of a declaration."""
        arrow = self.accept(":=", "<-")
        if arrow is None:
            raise self.fail("expected '<-' or ':='")
        return arrow == ":="

    def _transport(self, word: str) -> Instruction:
        target = self.place()
        declares = self._arrow()
        origin = self.place()
        match word:
            case "copy":
                return Copy(target, origin, declares)
            case "move":
                transfer = self.accept("^") is not None
                return Move(target, origin, transfer, declares, final=self.accept("final") is not None)
        return Relocate(target, origin)

    def _defining(self, word: str, result: Value) -> Instruction:
        match word:
            case "make":
                self.type()
                return Make(result, self._values())
            case "extract":
                aggregate = self._aggregate()
                return Extract(result, aggregate, self._member(aggregate.type, self.take("path")[1:]))
            case "load":
                return Load(result, self.place())
            case "address":
                return AddressOf(result, self.place(), self.accept("uninitialised") is not None)
            case "frame":
                return FrameAddress(result, self._places())
        record = self.value()
        self.expect(",")
        return FrameSlot(result, record, int(self.take("number")))

    def _places(self) -> tuple[Place, ...]:
        """The places on the rest of the line."""
        out = [self.place()] if self.same_line() else []
        while out and self.accept(",") is not None:
            out.append(self.place())
        return tuple(out)

    def _aggregate(self) -> Value:
        if self.accept("(") is None:
            return self.value()
        found = self.value()
        self.expect(")")
        return found

    def _apply(self, word: str, result: Value | None) -> Apply:
        attributes: dict[str, Const] = {}
        if self.accept("[") is not None:
            while self.accept("]") is None:
                name = self.take("word")
                self.expect(":")
                attributes[name] = self.literal()
                self.accept(",")
        return Apply(result, word, attributes, self._values())
