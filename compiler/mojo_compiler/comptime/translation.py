"""Functions of the IR, after all passes, to what the machine runs: a Python closure for each instruction.

Trivial locals whose address nobody takes live in slots of the frame, the others in a block of memory. An address is
written as a slot that holds an address, and a number of bytes to add.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, cast

from mojo_compiler.comptime.accessors import accessor, path_offset
from mojo_compiler.comptime.frame_steps import Gather, blank, call_direct, call_indirect, fail_with, load_slot, store_slot
from mojo_compiler.comptime.freezing import has_address, is_plain
from mojo_compiler.comptime.machine import ARGUMENTS, BASE, ERROR, RESULT, UNUSED, Code, Frame, Segment, Step, Thread
from mojo_compiler.comptime.purity import is_pure, is_remembered
from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.dialects.core import EvaluationError, find
from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Branch,
    Call,
    Extract,
    FrameAddress,
    FrameSlot,
    Function,
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
from mojo_compiler.types.core import Const, FunctionType, Pointer
from mojo_compiler.types.layout import size_align

Spot = tuple[int, int]
"""An address: a slot and an offset in bytes."""

_WORD = 8


def translate(function: Function) -> Code:
    """Translate a function. Raises `InternalError` for IR that passes should not leave behind."""
    return _Translator(function).translate()


class _Translator:
    def __init__(self, function: Function) -> None:
        self.function = function
        self.template: Frame = [None] * ARGUMENTS
        self.slots: dict[Value, int] = {}
        self.spots: dict[Local, Spot] = {}
        self.size = 0
        self.thawed: list[tuple[int, Const]] = []
        self.record: int | None = None
        self.in_memory = _addressed(function)
        self.local_slots: dict[Local, int] = {}
        self.segments = {block: Segment(function.symbol) for block in function.blocks}
        self.segment = self.segments[function.blocks[0]]

    def translate(self) -> Code:
        for argument in (*self.function.arguments, *self.function.environments):
            if isinstance(argument, Local):
                self.spots[argument] = (self.new_slot(), 0)
            else:
                self.slots[argument] = self.new_slot()
        for local, slot in ((self.function.result_local, RESULT), (self.function.error_local, ERROR)):
            if local is not None and (slot == ERROR or not local.type.is_trivial):
                self.spots[local] = (slot, 0)
        for block in self.function.blocks:
            self.segment = self.segments[block]
            for instruction in block.instructions:
                _TRANSLATE[instruction.__class__](self, instruction)
            if block.terminator is None:
                raise InternalError(f"block '{block.name}' of '{self.function.symbol}' does not end")
            self.segment.end_span = block.terminator.span
            _TRANSLATE[block.terminator.__class__](self, block.terminator)
        record = self._record_entries()
        entry = self.segments[self.function.blocks[0]]
        error = self.function.error_local.type if self.function.error_local is not None else None
        inlined = "always_inline" in self.function.attributes
        pure = not self.thawed and not record and is_pure(self.function)
        remembered = pure and is_remembered(self.function)
        return Code(self.function.symbol, self.template, entry, self.size, tuple(self.thawed), record, error, inlined, pure, remembered)

    # ---- frame ------------------------------------------------------------------------------------------------

    def new_slot(self, value: Any = None) -> int:
        self.template.append(value)
        return len(self.template) - 1

    def reserve(self, size: int, alignment: int) -> int:
        """Reserve bytes of the frame's memory."""
        start = (self.size + alignment - 1) // alignment * alignment
        # An empty place needs an address too.
        self.size = start + max(size, 1)
        return start

    def _record_entries(self) -> tuple[tuple[int, int, int], ...]:
        if self.record is None:
            return ()
        out = []
        for i, captured in enumerate(self.function.frame):
            slot, offset = self.spot_of(captured) if isinstance(captured, Local) else (self.slot(captured), 0)
            out.append((self.record + i * _WORD, slot, offset))
        return tuple(out)

    def slot(self, value: Value) -> int:
        """The slot of a value; constants get one with their live form."""
        slot = self.slots.get(value)
        if slot is None:
            slot = self.slots[value] = self.new_slot()
            if isinstance(value, Literal):
                if is_plain(value.type) and not has_address(value.const.value):
                    self.template[slot] = value.const.value
                else:
                    self.thawed.append((slot, value.const))
        return slot

    def define(self, value: Value | None) -> int:
        """The slot for a result."""
        return UNUSED if value is None else self.slot(value)

    def spot_of(self, local: Local) -> Spot:
        spot = self.spots.get(local)
        if spot is None:
            spot = self.spots[local] = (BASE, self.reserve(*size_align(local.type)))
        return spot

    def local_slot(self, place: Place) -> int | None:
        """The slot of the local a place is in; None if the place is in memory."""
        local = place.base
        if not isinstance(local, Local) or local in self.in_memory or local in self.spots or not local.type.is_trivial:
            return None
        slot = self.local_slots.get(local)
        if slot is None:
            slot = self.local_slots[local] = self.new_slot(blank(local.type))
        return slot

    def spot(self, place: Place, instruction: Instruction) -> Spot:
        """The address of a place."""
        base = place.base
        if isinstance(base, Local):
            (slot, offset), root = self.spot_of(base), base.type
        elif isinstance(base, Pointee):
            pointer = base.pointer
            slot, offset, root = self.slot(pointer), 0, pointer.type.element if isinstance(pointer.type, Pointer) else place.type
        else:
            self.emit(fail_with(f"'{base.name}' is a variable"), instruction)
            slot, offset, root = BASE, 0, base.type
        return slot, offset + path_offset(root, place.path)

    def address_slot(self, place: Place, instruction: Instruction) -> int:
        """A slot that holds the address of a place."""
        slot, offset = self.spot(place, instruction)
        if not offset and slot != BASE:
            return slot
        target = self.new_slot()

        def step(frame: Frame) -> None:
            frame[target] = frame[slot] + offset

        self.emit(step, instruction)
        return target

    # ---- steps ------------------------------------------------------------------------------------------------

    def emit(self, step: Step, instruction: Instruction) -> None:
        self.segment.steps.append(step)
        self.segment.spans.append(instruction.span)

    def gather(self, slots: list[int]) -> Gather:
        """A function from a frame to the tuple of some slots."""
        if len(slots) > 1:
            return cast(Gather, itemgetter(*slots))
        if not slots:
            return lambda frame: ()
        only = slots[0]
        return lambda frame: (frame[only],)

    def apply(self, instruction: Apply) -> None:
        row = find(instruction.primitive)
        if row is None:
            raise InternalError(f"no primitive is called '{instruction.primitive}'")
        evaluate, attributes, result = row.evaluate, instruction.attributes, instruction.result
        types, result_type = [v.type for v in instruction.arguments], None if result is None else result.type
        gather, target = self.gather([self.slot(v) for v in instruction.arguments]), self.define(result)

        def step(frame: Frame) -> None:
            frame[target] = evaluate(frame[0], attributes, types, result_type, gather(frame))

        self.emit(step, instruction)

    def make(self, instruction: Make) -> None:
        gather, target = self.gather([self.slot(v) for v in instruction.members]), self.define(instruction.result)

        def step(frame: Frame) -> None:
            frame[target] = gather(frame)

        self.emit(step, instruction)

    def extract(self, instruction: Extract) -> None:
        source, index, target = self.slot(instruction.aggregate), instruction.index, self.define(instruction.result)

        def step(frame: Frame) -> None:
            frame[target] = frame[source][index]

        self.emit(step, instruction)

    def load(self, instruction: Load) -> None:
        target, local = self.define(instruction.result), self.local_slot(instruction.place)
        if local is not None:
            self.emit(load_slot(target, local, instruction.place.path), instruction)
            return
        slot, offset = self.spot(instruction.place, instruction)
        read = accessor(instruction.place.type).read

        def step(frame: Frame) -> None:
            frame[target] = read(frame[0], frame[slot] + offset)

        self.emit(step, instruction)

    def store(self, instruction: Store) -> None:
        source, local = self.slot(instruction.value), self.local_slot(instruction.place)
        if local is not None:
            self.emit(store_slot(source, local, instruction.place.path), instruction)
            return
        slot, offset = self.spot(instruction.place, instruction)
        write = accessor(instruction.place.type).write

        def step(frame: Frame) -> None:
            write(frame[0], frame[slot] + offset, frame[source])

        self.emit(step, instruction)

    def relocate(self, instruction: Relocate) -> None:
        (target, to), (source, start) = self.spot(instruction.target, instruction), self.spot(instruction.origin, instruction)
        size = size_align(instruction.target.type)[0]

        def step(frame: Frame) -> None:
            frame[0].write(frame[target] + to, frame[0].read(frame[source] + start, size))

        self.emit(step, instruction)

    def address_of(self, instruction: AddressOf) -> None:
        self.slots[instruction.result] = self.address_slot(instruction.place, instruction)

    def frame_address(self, instruction: FrameAddress) -> None:
        if self.record is None:
            self.record = self.reserve(_WORD * len(self.function.frame), _WORD)
        target, offset = self.define(instruction.result), self.record

        def step(frame: Frame) -> None:
            frame[target] = frame[BASE] + offset

        self.emit(step, instruction)

    def frame_slot(self, instruction: FrameSlot) -> None:
        target, record, offset = self.define(instruction.result), self.slot(instruction.record), instruction.index * _WORD

        def step(frame: Frame) -> None:
            frame[target] = frame[0].read_word(frame[record] + offset)

        self.emit(step, instruction)

    def nothing(self, instruction: Instruction) -> None:
        """Instructions that only matter to passes."""

    # ---- calls ------------------------------------------------------------------------------------------------

    def call(self, instruction: Call) -> None:
        after = Segment(self.function.symbol)
        self.end_with_call(instruction, UNUSED, after, None)
        self.segment = after

    def try_call(self, instruction: TryCall) -> None:
        error = self.address_slot(instruction.error, instruction)
        self.end_with_call(instruction.call, error, self.segments[instruction.normal], self.segments[instruction.unwind])

    def end_with_call(self, call: Call, error: int, normal: Segment, unwind: Segment | None) -> None:
        slots = [self.slot(a) if isinstance(a, Value) else self.address_slot(a, call) for a in call.arguments]
        slots += [self.slot(e) for e in call.environments]
        destination = self._destination(call)
        gather, callee = self.gather(slots), call.callee
        site = self.segment
        site.end_span, site.result, site.normal, site.unwind = call.span, self.define(call.result), normal, unwind
        if not isinstance(callee, Value):
            site.end = call_direct(callee, site, gather, destination, error)
        else:
            capturing = isinstance(callee.type, FunctionType) and callee.type.capturing
            site.end = call_indirect(self.slot(callee), capturing, site, gather, destination, error)

    def _destination(self, call: Call) -> int:
        if call.destination is not None:
            return self.address_slot(call.destination, call)
        if call.type.result.is_trivial:
            return UNUSED
        target, offset = self.new_slot(), self.reserve(*size_align(call.type.result))

        def step(frame: Frame) -> None:
            frame[target] = frame[BASE] + offset

        self.emit(step, call)
        return target

    # ---- terminators ------------------------------------------------------------------------------------------

    def jump(self, instruction: Jump) -> None:
        target = self.segments[instruction.target]
        self.segment.end = lambda thread, frame: target

    def branch(self, instruction: Branch) -> None:
        condition = self.slot(instruction.condition)
        then, otherwise = self.segments[instruction.then], self.segments[instruction.otherwise]
        self.segment.end = lambda thread, frame: then if frame[condition] else otherwise

    def leave(self, instruction: Return) -> None:
        slot = UNUSED if instruction.value is None else self.slot(instruction.value)
        self.segment.end = lambda thread, frame: thread.leave(frame[slot])

    def fail(self, instruction: Raise) -> None:
        self.segment.end = lambda thread, frame: thread.fail()

    def unreachable(self, instruction: Unreachable) -> None:
        def end(thread: Thread, frame: Frame) -> Segment | None:
            raise EvaluationError("reached code that is marked unreachable")

        self.segment.end = end


def _addressed(function: Function) -> set[Local]:
    """Locals that must have an address: captured, passed, relocated, or asked for it."""
    out = {entry for entry in function.frame if isinstance(entry, Local)}
    for instruction in function.instructions():
        places: list[Place] = []
        match instruction:
            case AddressOf(place=place):
                places = [place]
            case Relocate(target=target, origin=origin):
                places = [target, origin]
            case Call() | TryCall():
                call = instruction.call if isinstance(instruction, TryCall) else instruction
                places = [a for a in (*call.arguments, call.destination) if isinstance(a, Place)]
                if isinstance(instruction, TryCall):
                    places.append(instruction.error)
        out |= {place.base for place in places if isinstance(place.base, Local)}
    return out


_Translate = Callable[[_Translator, Instruction], None]

_TRANSLATE: Mapping[type[Instruction], _Translate] = cast(
    Mapping[type[Instruction], _Translate],
    {
        Apply: _Translator.apply,
        Make: _Translator.make,
        Extract: _Translator.extract,
        Load: _Translator.load,
        Store: _Translator.store,
        Relocate: _Translator.relocate,
        AddressOf: _Translator.address_of,
        FrameAddress: _Translator.frame_address,
        FrameSlot: _Translator.frame_slot,
        Use: _Translator.nothing,
        Call: _Translator.call,
        TryCall: _Translator.try_call,
        Jump: _Translator.jump,
        Branch: _Translator.branch,
        Return: _Translator.leave,
        Raise: _Translator.fail,
        Unreachable: _Translator.unreachable,
    },
)
