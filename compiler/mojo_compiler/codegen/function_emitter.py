"""Functions of the IR, after all passes, to LLVM text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, cast

from mojo_compiler.codegen.abi import ADDRESS, AbiSignature, by_value, declaration, signature, symbol_text
from mojo_compiler.codegen.debug import PositionTable
from mojo_compiler.codegen.emitted_function import EmittedFunction, Linkage
from mojo_compiler.codegen.function_pointers import Text, c_entry, call_pointer
from mojo_compiler.codegen.large_values import LargeValues
from mojo_compiler.codegen.loops import flow_of
from mojo_compiler.codegen.module import ATTRIBUTES, BRANCH_WEIGHTS, variable_declaration
from mojo_compiler.codegen.poll_intervals import calls_in
from mojo_compiler.codegen.polls import PollWriter
from mojo_compiler.codegen.text_emitter import TextEmitter
from mojo_compiler.codegen.types import in_memory, memory_text, parts, register_text, sole
from mojo_compiler.comptime.accessors import path_offset
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.dialects.c_passing import extension
from mojo_compiler.dialects.core import Primitive, find
from mojo_compiler.dialects.text import ELEMENT, FIELD, access_alignment, part
from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Block,
    Branch,
    Call,
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
    Make,
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
from mojo_compiler.types.core import NONE, FunctionType, NoneType, Pointer, Type, Variadic
from mojo_compiler.types.layout import members, size_align
from mojo_compiler.types.target import Target

_POINTER_SIZE = 8
_ADDRESS = Pointer(NONE)
ENCAPSULATED = "encapsulated"
"""The attribute of methods of structs whose fields are never changed through pointers to them."""
SPECULATED = 4096
"""Bytes of an argument in memory that may be read ahead of where the program does."""
_MEMCPY = "declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg)"


_Room = tuple[tuple[int, int], str]
"""Size and alignment of memory for a large value, and its address."""


def emit(function: Function, target: Target, *, positions: bool = False, polls: bool = False) -> EmittedFunction:
    """Write a function for a target, with the source positions of its instructions if wanted, and loops that can be stopped.

    Raises `InternalError` for IR that passes should not leave behind.
    """
    return _FunctionEmitter(function, target, PositionTable(function.span) if positions else None, polls).emit()


class _FunctionEmitter(TextEmitter):
    def __init__(self, function: Function, target: Target, positions: PositionTable | None, polls: bool) -> None:
        super().__init__(target)
        self.positions = positions
        self.function = function
        self.signature: AbiSignature = signature(function.type)
        self.names: dict[Value, str] = {}
        self.addresses: dict[Local, str] = {}
        self.labels: dict[Block, str] = {block: f"b{i}" for i, block in enumerate(function.blocks)}
        self.current = function.blocks[0]
        self.flow = flow_of(function)
        self.polls = PollWriter(self, self.labels, self.flow.loops if polls else {})
        self.looks = polls
        self.may_fault = polls and _may_fault(function)
        self.callees: dict[str, str] = {}
        self.variables: dict[str, str] = {}
        self.record = ""
        self.large = LargeValues(function)
        self.taken: list[_Room] = []
        self.due: dict[Instruction, list[_Room]] = {}
        self.free: defaultdict[tuple[int, int], list[str]] = defaultdict(list)

    def emit(self) -> EmittedFunction:
        parameters = self._parameters()
        written = {block: self._write_block(block, self.labels[block]) for block in self.function.blocks}
        recursive = self.callees.pop(self.function.symbol, None) is not None
        own = len(self.lines)
        start = self._write_polls(written, recursive)
        poll_lines = len(self.lines) - own
        body, self.lines, self.mark = self.lines, [], ""
        self._fill_record()
        self._read_fields()
        self.line(f"br label %{start}")
        return EmittedFunction(
            symbol=self.function.symbol,
            head=self._head(parameters, recursive),
            body="\n".join(["entry:", *self.entry, *self.lines, *body, ""]),
            callees=self.callees,
            variables=self.variables,
            globals=self.constants.globals,
            declares=frozenset(self.declares),
            linkage=Linkage.INTERNAL if "closure" in self.function.attributes else Linkage.EXTERNAL,
            positions=None if self.positions is None else self.positions.positions(),
            loops=tuple(self.polls.counted),
            steps=None if self.flow.loops else self.flow.steps(self.function.blocks, written),
            poll_lines=poll_lines,
            loop_count=len(self.flow.loops),
            block_count=len(self.function.blocks),
        )

    def _write_polls(self, written: Mapping[Block, list[str]], recursive: bool) -> str:
        """Write what loops, and a function that calls itself, do to be stopped; returns the label by which the function begins."""
        for loop in self.polls.loops.values():
            self._at(loop.header.terminator or loop.header.instructions[0])
            lines = [line for block in loop.blocks for line in written[block]]
            remaining = None if loop.header.remaining is None else self.operand(loop.header.remaining)
            if following := self.polls.write(loop, remaining, self.flow.steps(loop.blocks, written), calls_in(lines)):
                self._write_block(loop.header, following)
        first = self.function.blocks[0]
        start = self.polls.way(first, None)
        if not (recursive and self.looks and _has_effects(self.function)):
            return start
        self._at((*first.instructions, first.terminator or Unreachable())[0])
        return self.polls.write_first(start)

    def _write_block(self, block: Block, label: str) -> list[str]:
        begun, self.current = len(self.lines), block
        self.start(label)
        for instruction in block.instructions:
            self._at(instruction)
            _EMIT[instruction.__class__](self, instruction)
            if self.taken or self.due:
                self._release(instruction)
        if block.terminator is None:
            raise InternalError(f"block '{block.name}' of '{self.function.symbol}' does not end")
        self._at(block.terminator)
        _EMIT[block.terminator.__class__](self, block.terminator)
        return self.lines[begun:]

    def _at(self, instruction: Instruction) -> None:
        """What is written from now on belongs to an instruction; one that comes from elsewhere counts as the one before."""
        if self.positions is not None:
            self.mark = self.positions.mark(instruction.span) or self.mark or self.positions.mark(self.function.span)

    # ---- the frame --------------------------------------------------------------------------------------------

    def _head(self, parameters: list[str], recursive: bool) -> str:
        words = self.function.attributes
        inline = "noinline " if "no_inline" in words else "alwaysinline " if words & {"always_inline", "closure"} else ""
        # A fault in the library belongs to the line that called it, also if that was the last thing to do. But a function whose last
        # thing is to call itself is a loop, unless it never ends: that is told when the stack is full.
        stays = (self.positions is not None and not recursive) or "endless" in words
        calls = ' "disable-tail-calls"="true"' if stays or "entry" in words else ""
        type = self.function.type
        returns = "zeroext i1" if type.raises and self.signature.returns == "i1" else self.signature.returns
        extended = "" if type.raises else extension(type.result)
        return f"{extended}{returns} {symbol_text(self.function.symbol)}({', '.join(parameters)}) {inline}{ATTRIBUTES}{calls}"

    def _parameters(self) -> list[str]:
        """Name the parameters, in the order of `abi`, and bind them to arguments and special locals."""
        function = self.function
        out: list[str] = []
        if self.signature.result_address:
            out.append(f"{ADDRESS} %result")
            self._bind(function.result_local, "%result")
        for i, (argument, type) in enumerate(zip(function.arguments, function.type.arguments, strict=True)):
            name = f"%a{i}"
            if isinstance(argument, Local) == by_value(type):
                raise InternalError(f"argument {i} of '{function.symbol}' does not fit its type")
            if isinstance(argument, Local):
                out.append(f"{ADDRESS} {_ahead(type.type)}{name}")
                self.addresses[argument] = name
            else:
                out.append(f"{self.signature.arguments[i]} {name}")
                self.names[argument] = name
        if self.signature.raises:
            out.append(f"{ADDRESS} %error")
            self._bind(function.error_local, "%error")
        for i, environment in enumerate(function.environments):
            out.append(f"ptr noundef %e{i}")
            self.names[environment] = f"%e{i}"
        return out

    def room(self, type: Type) -> str:
        """Memory for a value that is held there: a piece that is no longer in use, else a new one."""
        shape = size_align(type)
        pieces = self.free[shape]
        address = pieces.pop() if pieces else self.stack_allocate(*shape)
        self.taken.append((shape, address))
        return address

    def _release(self, done: Instruction) -> None:
        """Free the memory of values that were used for the last time; that of other values stays taken."""
        if self.taken:
            last = self.large.last_use(done)
            if last is not None:
                self.due.setdefault(last, []).extend(self.taken)
            self.taken = []
        for shape, address in self.due.pop(done, ()):
            self.free[shape].append(address)

    def _bind(self, local: Local | None, name: str) -> None:
        if local is not None:
            self.addresses[local] = name

    def _fill_record(self) -> None:
        if not self.record:
            return
        for i, captured in enumerate(self.function.frame):
            address = self.local(captured) if isinstance(captured, Local) else self.operand(captured)
            self.line(f"store ptr {address}, ptr {self.offset(self.record, i * _POINTER_SIZE)}, align 8")

    def _read_fields(self) -> None:
        """Read the fields of containers that a function with a loop is given, first thing of all: what is read of them in the loop is
        the same then, at any depth.
        """
        containers = self.function.containers
        if not containers or not self.flow.has_loops:
            return
        for argument in self.function.arguments:
            if isinstance(argument, Local) and argument.type in containers:
                self.alias = FIELD
                self._read_members(self.addresses[argument], argument.type)
                self.alias = ""

    def _read_members(self, address: str, type: Type) -> None:
        if type.is_trivial:
            self.declares.add("declare void @llvm.fake.use(...)")
            self.line(f"call void (...) @llvm.fake.use({register_text(type)} {self.load(address, type)})")
            return
        for i, member in enumerate(members(type)):
            self._read_members(self.offset(address, path_offset(type, (i,))), member)

    def local(self, local: Local) -> str:
        """The address of a local, reserved at its first use."""
        name = self.addresses.get(local)
        if name is None:
            text = memory_text(local.type)
            name = self.addresses[local] = self.allocate(text, size_align(local.type)[1])
        return name

    # ---- operands ---------------------------------------------------------------------------------------------

    def operand(self, value: Value) -> str:
        """The text of a value."""
        name = self.names.get(value)
        if name is None:
            if not isinstance(value, Literal):
                raise InternalError(f"value '{value.name}' of '{self.function.symbol}' is used before it is defined")
            name = self.names[value] = self.constants.text(value.const)
        return name

    def address(self, place: Place) -> str:
        """The address of a place."""
        base = place.base
        root: Type
        if isinstance(base, Local):
            name, root = self.local(base), base.type
        elif isinstance(base, Pointee):
            name = self.operand(base.pointer)
            root = base.pointer.type.element if isinstance(base.pointer.type, Pointer) else place.type
        else:
            name, root = self._variable(base), base.type
        return self.offset(name, path_offset(root, place.path)) if place.path else name

    def _variable(self, variable: Global) -> str:
        if variable.symbol not in self.variables:
            self.variables[variable.symbol] = variable_declaration(variable.symbol, variable.type)
        return symbol_text(variable.symbol)

    def reference(self, function: Any) -> str:
        if function.symbol not in self.callees:
            self.callees[function.symbol] = declaration(function.symbol, function.type, len(function.environments))
        entry = c_entry(function, len(function.environments), self.target)
        if entry is None:
            return symbol_text(function.symbol)
        self.constants.globals[entry[0]] = entry[1]
        return entry[0]

    def define(self, value: Value | None, text: str) -> None:
        """Give the result of an instruction its text."""
        if value is not None:
            self.names[value] = "zeroinitializer" if isinstance(value.type, NoneType) else text

    # ---- instructions -----------------------------------------------------------------------------------------

    def apply(self, instruction: Apply) -> None:
        row = _row(instruction.primitive)
        result = instruction.result
        operands = [Text(self.operand(v), v.type) for v in instruction.arguments]
        self.define(result, row.lower(self, instruction.attributes, None if result is None else result.type, operands))

    def make(self, instruction: Make) -> None:
        whole, inner = instruction.result.type, instruction.members
        if isinstance(whole, Variadic):
            self.names[instruction.result] = self._variadic(whole, inner)
            return
        if len(members(whole)) == 1:
            self.names[instruction.result] = self.operand(inner[0])
            return
        if in_memory(whole):
            self.names[instruction.result] = self._made(whole, inner)
            return
        text, name = register_text(whole), "poison" if inner else "zeroinitializer"
        for i, member in enumerate(inner):
            name = self.assign(f"insertvalue {text} {name}, {register_text(member.type)} {self.operand(member)}, {i}")
        self.names[instruction.result] = name

    def _made(self, whole: Type, inner: tuple[Value, ...]) -> str:
        """Put the members of a large aggregate into memory."""
        room = self.room(whole)
        for member, (type, offset) in zip(inner, parts(whole), strict=True):
            self.store(self.offset(room, offset), type, self.operand(member))
        return room

    def _variadic(self, type: Variadic, elements: tuple[Value, ...]) -> str:
        """Put elements, or the addresses of those that are not trivial, in the frame."""
        slot = type.element if type.element.is_trivial else Pointer(type.element)
        size, alignment = size_align(slot)
        address = self.stack_allocate(size * len(elements), alignment)
        for i, element in enumerate(elements):
            self.store(self.offset(address, i * size), slot, self.operand(element))
        return self.assign(f"insertvalue {{ ptr, i64 }} {{ ptr poison, i64 {len(elements)} }}, ptr {address}, 0")

    def extract(self, instruction: Extract) -> None:
        whole, text = instruction.aggregate.type, self.operand(instruction.aggregate)
        if len(members(whole)) != 1:
            text = part(self, Text(text, whole), instruction.index)
        self.names[instruction.result] = text

    def read(self, instruction: Load) -> None:
        address, self.alias = self.address(instruction.place), self._alias(instruction.place)
        shares = in_memory(instruction.result.type) and self.large.shares(instruction)
        self.names[instruction.result] = address if shares else self.load(address, instruction.result.type)
        self.alias = ""

    def write(self, instruction: Store) -> None:
        place = instruction.place
        address, value, self.alias = self.address(place), self.operand(instruction.value), self._alias(place)
        self.store(address, place.type, value, volatile=self._stays_in_order(place))
        self.alias = ""

    def _alias(self, place: Place) -> str:
        """With what other accesses one may meet."""
        base, function = place.base, self.function
        if isinstance(base, Pointee):
            return ELEMENT if isinstance(base.pointer.type, Pointer) and base.pointer.type.element.is_trivial else ""
        encapsulated = ENCAPSULATED in function.attributes and place.path and function.arguments and base is function.arguments[0]
        return FIELD if encapsulated else ""

    def _stays_in_order(self, place: Place) -> bool:
        """Whether a write must happen although a later one follows: a fault between the two shows it."""
        return self.may_fault and isinstance(place.base, Global) and self.current not in self.flow.inner

    def relocate(self, instruction: Relocate) -> None:
        size = size_align(instruction.target.type)[0]
        if size:
            self.declares.add(_MEMCPY)
            alignment = access_alignment(instruction.target.type)
            target, origin = self.address(instruction.target), self.address(instruction.origin)
            where = f"ptr align {alignment} {target}, ptr align {alignment} {origin}"
            ordered = "true" if self._stays_in_order(instruction.target) else "false"
            self.line(f"call void @llvm.memcpy.p0.p0.i64({where}, i64 {size}, i1 {ordered})")

    def address_of(self, instruction: AddressOf) -> None:
        self.names[instruction.result] = self.address(instruction.place)

    def frame_address(self, instruction: FrameAddress) -> None:
        if not self.record:
            self.record = self.allocate(f"[{len(self.function.frame)} x ptr]", _POINTER_SIZE)
        self.names[instruction.result] = self.record

    def frame_slot(self, instruction: FrameSlot) -> None:
        entry = self.offset(self.operand(instruction.record), instruction.index * _POINTER_SIZE)
        self.names[instruction.result] = self.assign(f"load ptr, ptr {entry}, align 8")

    def nothing(self, instruction: Instruction) -> None:
        """Instructions that only matter to passes."""

    # ---- calls ------------------------------------------------------------------------------------------------

    def call(self, instruction: Call) -> None:
        if instruction.type.raises:
            raise InternalError(f"a call in '{self.function.symbol}' may raise and does not say where to")
        shape = signature(instruction.type)
        text = self._call(instruction, shape, None)
        if not shape.result_address:
            self.define(instruction.result, text)

    def try_call(self, instruction: TryCall) -> None:
        call = instruction.call
        if not call.type.raises:
            self.call(call)
            self.line(f"br label %{self.polls.way(instruction.normal, self.current)}")
            return
        shape = signature(call.type)
        flag = self._call(call, shape, instruction.error)
        if shape.value:
            both = flag
            flag = self.assign(f"extractvalue {shape.returns} {both}, 1")
            self.define(call.result, self.assign(f"extractvalue {shape.returns} {both}, 0"))
        elif not shape.result_address:
            self.define(call.result, "zeroinitializer")
        unwind, normal = self.polls.way(instruction.unwind, self.current), self.polls.way(instruction.normal, self.current)
        self.line(f"br i1 {flag}, label %{unwind}, label %{normal}, !prof {BRANCH_WEIGHTS}")

    def _call(self, call: Call, shape: AbiSignature, error: Place | None) -> str:
        """Write a call; returns the text of what it returns."""
        operands: list[Text] = []
        if shape.result_address:
            operands.append(_pointer(self._destination(call)))
        for argument in call.arguments:
            if isinstance(argument, Value):
                operands.append(Text(self.operand(argument), argument.type))
            else:
                operands.append(_pointer(self.address(argument)))
        if error is not None:
            operands.append(_pointer(self.address(error)))
        callee, environments = self._callee(call)
        operands += map(_pointer, environments)
        if isinstance(call.callee, Value) and not call.type.raises:
            return call_pointer(self, callee, operands, call.type)
        text = f"call {shape.returns} {callee}({', '.join(f'{register_text(o.type)} {o.text}' for o in operands)})"
        if shape.returns == "void":
            self.line(text)
            return ""
        return self.assign(text)

    def _destination(self, call: Call) -> str:
        """Where a call writes its result: its destination, or else memory for a value that is held there or that nobody wants."""
        if call.destination is not None:
            return self.address(call.destination)
        room = self.room(call.type.result)
        self.define(call.result, room)
        return room

    def _callee(self, call: Call) -> tuple[str, list[str]]:
        """The called address and the environments passed."""
        environments = [self.operand(e) for e in call.environments]
        callee = call.callee
        if not isinstance(callee, Value):
            symbol = callee.symbol
            if symbol not in self.callees:
                self.callees[symbol] = declaration(symbol, call.type, len(environments))
            return symbol_text(symbol), environments
        text, type = self.operand(callee), sole(callee.type)
        if isinstance(type, FunctionType) and type.capturing:
            environments.append(self.assign(f"extractvalue {{ ptr, ptr }} {text}, 1"))
            text = self.assign(f"extractvalue {{ ptr, ptr }} {text}, 0")
        return text, environments

    # ---- terminators ------------------------------------------------------------------------------------------

    def jump(self, instruction: Jump) -> None:
        self.line(f"br label %{self.polls.way(instruction.target, self.current)}")

    def branch(self, instruction: Branch) -> None:
        then, otherwise = self.polls.way(instruction.then, self.current), self.polls.way(instruction.otherwise, self.current)
        self.line(f"br i1 {self.operand(instruction.condition)}, label %{then}, label %{otherwise}")

    def leave(self, instruction: Return) -> None:
        shape = self.signature
        text = ""
        if shape.value:
            if instruction.value is None:
                raise InternalError(f"'{self.function.symbol}' returns nothing where a value is due")
            text = self.operand(instruction.value)
        if shape.result_address and instruction.value is not None:
            self.store("%result", self.function.type.result, self.operand(instruction.value))
        if shape.raises and shape.value:
            partial = f"{{ {shape.value} poison, i1 false }}"
            text = self.assign(f"insertvalue {shape.returns} {partial}, {shape.value} {text}, 0")
        elif shape.raises:
            text = "false"
        self.line(f"ret {shape.returns} {text}" if text else "ret void")

    def fail(self, instruction: Raise) -> None:
        shape = self.signature
        if not shape.raises:
            raise InternalError(f"'{self.function.symbol}' raises and its type does not say so")
        self.line(f"ret {shape.returns} {{ {shape.value} poison, i1 true }}" if shape.value else "ret i1 true")

    def unreachable(self, instruction: Unreachable) -> None:
        self.line("unreachable")


def _pointer(text: str) -> Text:
    return Text(text, _ADDRESS)


def _ahead(type: Type) -> str:
    """That an argument in memory is there all the time, so that its fields may be read ahead of where the program does, before a loop."""
    size, alignment = size_align(type)
    return f"align {alignment} dereferenceable({size}) " if not type.is_trivial and 0 < size <= SPECULATED else ""


def _may_fault(function: Function) -> bool:
    """Whether a function calls more than arithmetic and itself."""
    calls = [call for it in function.instructions() if isinstance(call := it.call if isinstance(it, TryCall) else it, Call)]
    plain = ("builtin.", function.symbol)
    return any(isinstance(call.callee, Value) or not call.callee.symbol.startswith(plain) for call in calls)


def _has_effects(function: Function) -> bool:
    """Whether it shows where a function is left."""
    places = (place for it in function.instructions() for place, _ in it.accesses())
    return _may_fault(function) or any(isinstance(place.base, Global | Pointee) for place in places)


def _row(name: str) -> Primitive:
    row = find(name)
    if row is None:
        raise InternalError(f"no primitive is called '{name}'")
    return row


_Emit = Callable[[_FunctionEmitter, Instruction], None]

_EMIT: Mapping[type[Instruction], _Emit] = cast(
    Mapping[type[Instruction], _Emit],
    {
        Apply: _FunctionEmitter.apply,
        Make: _FunctionEmitter.make,
        Extract: _FunctionEmitter.extract,
        Load: _FunctionEmitter.read,
        Store: _FunctionEmitter.write,
        Relocate: _FunctionEmitter.relocate,
        AddressOf: _FunctionEmitter.address_of,
        FrameAddress: _FunctionEmitter.frame_address,
        FrameSlot: _FunctionEmitter.frame_slot,
        Use: _FunctionEmitter.nothing,
        Call: _FunctionEmitter.call,
        TryCall: _FunctionEmitter.try_call,
        Jump: _FunctionEmitter.jump,
        Branch: _FunctionEmitter.branch,
        Return: _FunctionEmitter.leave,
        Raise: _FunctionEmitter.fail,
        Unreachable: _FunctionEmitter.unreachable,
    },
)
