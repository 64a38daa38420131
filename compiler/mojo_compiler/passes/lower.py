"""Lowering of ownership: ``copy``, ``move`` and ``destroy`` become calls of special members and relocations of bits."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.ir.core import Call, Callee, Copy, Destroy, Function, Instruction, Lifecycle, Move, Place, Relocate, Use
from mojo_compiler.passes.cached_lifecycle import movable
from mojo_compiler.source import Span
from mojo_compiler.types.core import Convention, Pack
from mojo_compiler.types.printing import type_name

_LOWERED = {Copy, Move, Destroy, Use}


def lower(function: Function, lifecycle: Lifecycle) -> None:
    """Replace all ``copy``, ``move``, ``destroy`` and ``use`` of a function."""
    for block in function.blocks:
        if any(it.__class__ in _LOWERED for it in block.instructions):
            out: list[Instruction] = []
            for it in block.instructions:
                _lower(it, lifecycle, out)
            block.instructions = out


def _lower(it: Instruction, lifecycle: Lifecycle, out: list[Instruction]) -> None:
    match it:
        case Copy(target=target, origin=origin):
            _copy(target, origin, lifecycle, it.span, out)
        case Move(target=target, origin=origin, transfer=True):
            _move(target, origin, lifecycle, it.span, out)
        case Move(target=target, origin=origin):
            out.append(Relocate(target, origin, span=it.span))
        case Destroy(place=place):
            _destroy(place, lifecycle, it.span, out)
        case Use():
            pass
        case _:
            out.append(it)


def _copy(target: Place, origin: Place, lifecycle: Lifecycle, span: Span, out: list[Instruction]) -> None:
    if origin.type.is_trivial:
        out.append(Relocate(target, origin, span=span))
    elif isinstance(origin.type, Pack):
        for i, element in enumerate(origin.type.elements):
            _copy(target.member(i, element), origin.member(i, element), lifecycle, span, out)
    else:
        out.append(_special(lifecycle.copier(origin.type), target, origin, span))


def _move(target: Place, origin: Place, lifecycle: Lifecycle, span: Span, out: list[Instruction]) -> None:
    if origin.type.is_trivial:
        out.append(Relocate(target, origin, span=span))
    elif isinstance(origin.type, Pack):
        for i, element in enumerate(origin.type.elements):
            if movable(lifecycle, element):
                _move(target.member(i, element), origin.member(i, element), lifecycle, span, out)
            else:
                out.append(Relocate(target.member(i, element), origin.member(i, element), span=span))
    else:
        out.append(_special(lifecycle.mover(origin.type), target, origin, span))


def _special(member: Callee | None, target: Place, origin: Place, span: Span) -> Call:
    """A call of a special member, in either of its shapes: (inout self, existing), or (existing) -> Self."""
    if member is None:
        raise InternalError(f"no special member to copy or move '{type_name(origin.type)}'")
    if member.type.arguments[0].convention is Convention.INIT:
        return Call(None, member, (target, origin), member.type, span=span)
    return Call(None, member, (origin,), member.type, target, span=span)


def _destroy(place: Place, lifecycle: Lifecycle, span: Span, out: list[Instruction]) -> None:
    if place.type.is_trivial:
        return
    if isinstance(place.type, Pack):
        for i, element in enumerate(place.type.elements):
            _destroy(place.member(i, element), lifecycle, span, out)
        return
    destructor = lifecycle.destructor(place.type)
    if destructor is not None:
        out.append(Call(None, destructor, (place,), destructor.type, span=span))
