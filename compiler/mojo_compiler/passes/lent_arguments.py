"""Values lent to functions: the callee sees them where they are, without a copy, and nobody changes them meanwhile.

An argument passed `LENT` behaves like a copy of its own (language.md F2) at the cost of a borrowed one. A callee that
changes the argument makes the copy itself, at its start; a caller makes it where the value could change during the call:
in storage that others reach, or that the call gets to change in another argument.
"""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.ir.core import Access, AddressOf, Call, Copy, Function, Instruction, Local, LocalKind, Place, TryCall
from mojo_compiler.types.core import Convention

_OWN = (None, Convention.OWNED, Convention.LENT)


def copy_lent_arguments(function: Function) -> None:
    """Make the copies that lending needs. Nothing happens to functions that lend nothing and are lent nothing."""
    changed = _changed(function)
    for index, argument in enumerate(function.arguments):
        if isinstance(argument, Local) and argument.convention is Convention.LENT and argument in changed:
            _copy_argument(function, index, argument)
    exposed = _exposed(function)
    for block in function.blocks:
        made: list[Instruction] = []
        for it in block.instructions:
            made += _copy_lent(function, it, exposed)
            made.append(it)
        if block.terminator is not None:
            made += _copy_lent(function, block.terminator, exposed)
        block.instructions = made


def _changed(function: Function) -> set[Local]:
    """The locals that something but reading is done to."""
    out = _exposed(function)
    for it in function.instructions():
        out.update(p.base for p, access in it.accesses() if access is not Access.READ and isinstance(p.base, Local))
    return out


def _exposed(function: Function) -> set[Local]:
    """The locals whose address somebody may have."""
    out = {local for local in function.frame if isinstance(local, Local)}
    for it in function.instructions():
        if isinstance(it, AddressOf) and isinstance(it.place.base, Local):
            out.add(it.place.base)
    return out


def _copy_argument(function: Function, index: int, local: Local) -> None:
    """Let what was the argument be a variable, which starts as a copy of the argument."""
    given = Local(local.name, local.type, LocalKind.ARGUMENT, local.span, False, Convention.LENT)
    function.arguments[index] = given
    local.kind, local.convention = LocalKind.VARIABLE, None
    function.locals.append(local)
    start = Copy(Place(local, local.type), Place(given, given.type), True, span=local.span)
    function.blocks[0].instructions.insert(0, start)


def _copy_lent(function: Function, it: Instruction, exposed: set[Local]) -> list[Instruction]:
    """Copy what a call is lent and may change while it is under way; returns the copying."""
    call = it.call if isinstance(it, TryCall) else it
    if not isinstance(call, Call) or all(a.convention is not Convention.LENT for a in call.type.arguments):
        return []
    changing = [place.base for place, access in call.accesses() if access is not Access.READ]
    arguments = list(call.arguments)
    made: list[Instruction] = []
    for i, (argument, formal) in enumerate(zip(call.arguments, call.type.arguments, strict=True)):
        if isinstance(argument, Place) and formal.convention is Convention.LENT and not _is_safe(argument, exposed, changing):
            local = Local("", argument.type, LocalKind.TEMPORARY, call.span)
            function.locals.append(local)
            arguments[i] = copied = Place(local, argument.type)
            made.append(Copy(copied, argument, True, span=call.span))
    call.arguments = tuple(arguments)
    return made


def _is_safe(place: Place, exposed: set[Local], changing: Sequence[object]) -> bool:
    base = place.base
    if not isinstance(base, Local) or base in exposed or base in changing:
        return False
    return base.kind in (LocalKind.VARIABLE, LocalKind.TEMPORARY, LocalKind.ARGUMENT) and base.convention in _OWN
