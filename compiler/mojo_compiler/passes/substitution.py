"""Changing what an instruction works on, in place: other values for its operands, another place to write to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import overload

from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Branch,
    Call,
    Copy,
    Destroy,
    Extract,
    FrameSlot,
    Instruction,
    Load,
    Make,
    Move,
    Place,
    Pointee,
    Relocate,
    Return,
    Store,
    TryCall,
    Use,
    Value,
)
from mojo_compiler.types.core import Convention

Values = Mapping[Value, Value]


@overload
def _new(old: Place, values: Values) -> Place: ...
@overload
def _new(old: Value, values: Values) -> Value: ...
@overload
def _new(old: Value | Place, values: Values) -> Value | Place: ...
def _new(old: Value | Place, values: Values) -> Value | Place:
    if isinstance(old, Value):
        return values.get(old, old)
    base = old.base
    if isinstance(base, Pointee) and base.pointer in values:
        return Place(Pointee(values[base.pointer]), old.type, old.path)
    return old


def substitute(it: Instruction, values: Values) -> None:
    """Replace every operand that `values` has another for, those inside places included."""
    match it:
        case Apply():
            it.arguments = tuple([values.get(v, v) for v in it.arguments])
        case Make():
            it.members = tuple([values.get(v, v) for v in it.members])
        case Extract():
            it.aggregate = values.get(it.aggregate, it.aggregate)
        case Load() | AddressOf() | Destroy() | Use():
            it.place = _new(it.place, values)
        case Store():
            it.value, it.place = _new(it.value, values), _new(it.place, values)
        case Copy() | Move() | Relocate():
            it.target, it.origin = _new(it.target, values), _new(it.origin, values)
        case FrameSlot():
            it.record = _new(it.record, values)
        case Call():
            _substitute_call(it, values)
        case TryCall():
            _substitute_call(it.call, values)
            it.error = _new(it.error, values)
        case Branch():
            it.condition = _new(it.condition, values)
        case Return() if it.value is not None:
            it.value = _new(it.value, values)
        case _:
            pass


def _substitute_call(call: Call, values: Values) -> None:
    if isinstance(call.callee, Value):
        call.callee = values.get(call.callee, call.callee)
    call.arguments = tuple([_new(a, values) for a in call.arguments])
    call.environments = tuple([values.get(v, v) for v in call.environments])
    if call.destination is not None:
        call.destination = _new(call.destination, values)


def redirect(it: Instruction, old: Place, new: Place) -> None:
    """Make a copy, a move or a call write to another place."""
    if isinstance(it, Copy | Move):
        it.target = new
    elif isinstance(it, Call):
        if it.destination == old:
            it.destination = new
        inits = [f.convention is Convention.INIT for f in it.type.arguments]
        it.arguments = tuple(new if init and a == old else a for a, init in zip(it.arguments, inits, strict=True))
