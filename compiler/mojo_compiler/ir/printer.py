"""The text of a function, as ``--emit ir`` shows it and golden tests hold it.

Values are ``%0``, ``%1`` … in order of definition (arguments by their names), with their types where they are defined; places
are written ``name.field``, a pointee ``[%0].field``, a session variable ``@name.field``. Two locals of one name are told apart
by ``#2``, unnamed ones are ``$0``, ``$1`` …. A function declares the locals that its body names before its first block.
What initialises a declared variable is written with ``:=``, what assigns with ``<-``. `ir.parser` reads this text.
"""

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
    Literal,
    Load,
    Local,
    LocalKind,
    Make,
    Move,
    Place,
    Pointee,
    Raise,
    Relocate,
    Return,
    Store,
    TryCall,
    Unreachable,
    Use,
    Value,
)
from mojo_compiler.ir.literals import literal_text
from mojo_compiler.types.core import Const, Convention, FunctionArgument, NoneType, StructType, Type
from mojo_compiler.types.layout import members
from mojo_compiler.types.printing import type_name


def field_name(type: Type, index: int) -> str:
    """The name of a member of an aggregate: a struct's field, or the number of a pack's element."""
    if isinstance(type, StructType) and index < len(type.fields):
        return type.fields[index].name
    return str(index)


def path_text(type: Type, path: tuple[int, ...]) -> str:
    """The suffix ``.a.b`` of a path into a value of `type`. Malformed paths are shown as far as they go."""
    out = ""
    for index in path:
        out += "." + field_name(type, index)
        inner = members(type)
        if index >= len(inner):
            break
        type = inner[index]
    return out


class Printer:
    """Names things in order of appearance and writes them."""

    def __init__(self, positions: bool = False) -> None:
        self.positions = positions
        self.values: dict[Value, str] = {}
        self.locals: dict[Local, str] = {}
        self.globals: dict[str, Global] = {}
        self.taken: dict[str, int] = {}
        self.unnamed = 0
        self.numbered = 0

    # -- names --

    def value(self, value: Value) -> str:
        """An operand."""
        if isinstance(value, Literal):
            return literal_text(value.const)
        if value not in self.values:
            self.values[value] = f"%{self.numbered}"
            self.numbered += 1
        return self.values[value]

    def local(self, local: Local) -> str:
        """A local's name, made unique."""
        if local not in self.locals:
            self.locals[local] = self._fresh(local.name)
        return self.locals[local]

    def _fresh(self, name: str) -> str:
        if not name:
            self.unnamed += 1
            return f"${self.unnamed - 1}"
        count = self.taken[name] = self.taken.get(name, 0) + 1
        return name if count == 1 else f"{name}#{count}"

    def place(self, place: Place) -> str:
        """A place."""
        match place.base:
            case Local() as local:
                return self.local(local) + path_text(local.type, place.path)
            case Global(name=name, type=type) as variable:
                self.globals[name] = variable
                return f"@{name}" + path_text(type, place.path)
            case Pointee(pointer=pointer):
                element = getattr(pointer.type, "element", place.type)
                return f"[{self.value(pointer)}]" + path_text(element, place.path)

    def operand(self, operand: Value | Place) -> str:
        """An argument of a call."""
        return self.value(operand) if isinstance(operand, Value) else self.place(operand)

    # -- instructions --

    def call(self, call: Call) -> str:
        """A call without what it defines."""
        callee = self.value(call.callee) if isinstance(call.callee, Value) else f"@{call.callee.symbol}"
        shown = (self.operand(a) + _mode(f) for a, f in zip(call.arguments, call.type.arguments, strict=False))
        environments = f" in {', '.join(map(self.value, call.environments))}" if call.environments else ""
        return f"call {callee}({', '.join(shown)}){environments}"

    def instruction(self, it: Instruction) -> str:
        """One instruction on a line."""
        match it:
            case Apply(primitive=primitive, attributes=attributes, arguments=arguments):
                return f"{primitive}{_attributes(attributes)}({', '.join(map(self.value, arguments))})"
            case Make(result=result, members=members):
                return f"make {type_name(result.type)}({', '.join(map(self.value, members))})"
            case Extract(aggregate=aggregate, index=index):
                shown = f"({self.value(aggregate)})" if isinstance(aggregate, Literal) else self.value(aggregate)
                return f"extract {shown}.{field_name(aggregate.type, index)}"
            case Load(place=place):
                return f"load {self.place(place)}"
            case Store(value=value, place=place, declares=declares):
                return f"store {self.place(place)} {_ARROWS[declares]} {self.value(value)}"
            case Copy(target=target, origin=origin, declares=declares):
                return f"copy {self.place(target)} {_ARROWS[declares]} {self.place(origin)}"
            case Move(target=target, origin=origin, transfer=transfer, declares=declares, final=final):
                way = "^ final" if final else "^" if transfer else ""
                return f"move {self.place(target)} {_ARROWS[declares]} {self.place(origin)}{way}"
            case Relocate(target=target, origin=origin):
                return f"relocate {self.place(target)} <- {self.place(origin)}"
            case Destroy(place=place):
                return f"destroy {self.place(place)}"
            case Use(place=place, optional=optional):
                return f"use {self.place(place)}{' optional' if optional else ''}"
            case AddressOf(place=place, uninitialised=uninitialised):
                return f"address {self.place(place)}{' uninitialised' if uninitialised else ''}"
            case FrameAddress(captured=captured):
                return " ".join(["frame", ", ".join(map(self.place, captured))]).rstrip()
            case FrameSlot(record=record, index=index):
                return f"slot {self.value(record)}, {index}"
            case Call():
                return self._destination(it) + self.call(it)
            case _:
                return self.terminator(it)

    def terminator(self, it: Instruction) -> str:
        """The last line of a block."""
        match it:
            case Jump(target=target):
                return f"jump {target.name}"
            case Branch(condition=condition, then=then, otherwise=otherwise):
                return f"branch {self.value(condition)}, {then.name}, {otherwise.name}"
            case TryCall(call=call, normal=normal, unwind=unwind, error=error):
                return f"{self._destination(call)}try {self.call(call)}, {normal.name}, {unwind.name} {self.place(error)}"
            case Return(value=value):
                return "return" if value is None else f"return {self.value(value)}"
            case Raise():
                return "raise"
            case Unreachable():
                return "unreachable"
            case _:
                return type(it).__name__

    def _destination(self, call: Call) -> str:
        return "" if call.destination is None else f"{self.place(call.destination)} <- "

    def line(self, it: Instruction) -> str:
        """An instruction with what it defines and, on request, where it comes from."""
        defined = "".join(f"{self.value(r)}: {type_name(r.type)} = " for r in it.results() if not isinstance(r.type, NoneType))
        text = f"    {defined}{self.instruction(it)}"
        if self.positions and it.span.end:
            line, column = it.span.position
            text = f"{text:<60}// {line}:{column}"
        return text

    def block(self, block: Block) -> list[str]:
        """A block's lines."""
        out = [f"  {block.name}:", *map(self.line, block.instructions)]
        if block.terminator is not None:
            out.append(self.line(block.terminator))
        return out

    def function(self, function: Function) -> str:
        """A whole function."""
        shown = []
        for argument, declared in zip(function.arguments, function.type.arguments, strict=True):
            if isinstance(argument, Local):
                name = self.local(argument)
            else:
                name = self.values[argument] = "%" + self._fresh(argument.name)
            words = [declared.convention.value, *["variadic"] * declared.variadic]
            words += ["partial"] * (isinstance(argument, Local) and argument.partial_ok)
            shown.append(f"{name}: {type_name(argument.type)} {' '.join(words)}")
        for environment in function.environments:
            self.values[environment] = "%" + self._fresh(environment.name or "environment")
            shown.append(f"{self.values[environment]}: {type_name(environment.type)} environment")
        raises = " raises" if function.type.raises else ""
        words = [*sorted(function.attributes), *["lends"] * function.lends]
        head = f"func @{function.symbol}({', '.join(shown)}){raises} -> {' '.join((type_name(function.type.result), *words))} {{"
        frame = [self.local(each) if isinstance(each, Local) else self.value(each) for each in function.frame]
        lines = [line for block in function.blocks for line in self.block(block)]
        return "\n".join((head, *self.declarations(function), *_frame(frame), *lines, "}")) + "\n"

    def declarations(self, function: Function) -> list[str]:
        """The locals and session variables that were named, except arguments."""
        given = {argument for argument in function.arguments if isinstance(argument, Local)}
        out = [f"  global @{name}: {type_name(variable.type)}" for name, variable in self.globals.items()]
        return out + [f"  {_kind(local)} {name}: {type_name(local.type)}" for local, name in self.locals.items() if local not in given]


_ARROWS = {False: "<-", True: ":="}


def _kind(local: Local) -> str:
    """What declares a local."""
    if local.kind is LocalKind.VARIABLE:
        return "var" if local.mutable else "let"
    return str(local.kind.value)


def _frame(names: list[str]) -> list[str]:
    """The line that says what the frame record holds."""
    return [f"  frame {', '.join(names)}"] if names else []


def _mode(argument: FunctionArgument) -> str:
    """How an argument is passed, after it; nothing for what is borrowed."""
    convention = "" if argument.convention is Convention.BORROWED else f" {argument.convention.value}"
    return convention + (" variadic" if argument.variadic else "")


def _attributes(attributes: dict[str, Const]) -> str:
    if not attributes:
        return ""
    return "[" + ", ".join(f"{name}: {literal_text(const)}" for name, const in attributes.items()) + "]"


def print_function(function: Function, positions: bool = False) -> str:
    """Return the text of a function; `positions` adds ``// line:column`` to instructions that have a span."""
    return Printer(positions).function(function)
