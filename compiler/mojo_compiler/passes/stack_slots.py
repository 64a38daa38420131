"""Memory of `stack_allocation` in loops: one slot of the frame, or fresh memory each time.

Each evaluation gives memory of its own. In a loop that is the same slot again as long as no pointer into it is there when the
loop comes round, which is nearly always so. Where a pointer may be kept, room is made each time, and the frame grows.
Runs after inlining, which brings the library's `stack_allocation` here.
"""

from __future__ import annotations

from collections.abc import Iterable

from mojo_compiler.ir.core import Apply, Block, Call, Copy, Function, Instruction, Load, Local, Move, Place, Relocate, Store, TryCall, Value
from mojo_compiler.types.constants import bool_const
from mojo_compiler.types.core import Array, FunctionType, Pack, Pointer, StructType, Type, Variadic

ALLOCATION = "pop.stack_allocation"
FRESH = "fresh"
"""The attribute of an allocation that makes room each time."""


def mark_fresh(function: Function) -> None:
    """Mark the allocations in loops whose pointers may be kept from one round to the next."""
    found = [(b, it) for b in function.blocks for it in b.instructions if isinstance(it, Apply) and it.primitive == ALLOCATION]
    for block, allocation in found:
        loop = _loop_around(block)
        if loop and _is_kept(function, allocation, loop):
            allocation.attributes = {**allocation.attributes, FRESH: bool_const(True)}


def _loop_around(block: Block) -> set[Block]:
    """The blocks on ways from a block back to itself; none if there is no such way."""
    after = _reached(block)
    if block not in after:
        return set()
    return {other for other in after if block in _reached(other)}


def _successors(block: Block) -> tuple[Block, ...]:
    return block.terminator.successors() if block.terminator is not None else ()


def _reached(start: Block) -> set[Block]:
    seen: set[Block] = set()
    todo = list(_successors(start))
    while todo:
        block = todo.pop()
        if block not in seen:
            seen.add(block)
            todo += _successors(block)
    return seen


def _is_kept(function: Function, allocation: Apply, loop: set[Block]) -> bool:
    """Whether a pointer into an allocation may be in memory, or in a variable that is known outside the loop, when it is made again."""
    assert allocation.result is not None
    pointers: set[Value] = {allocation.result}
    holders: set[Local] = set()
    size = 0
    while size != len(pointers) + len(holders):
        size = len(pointers) + len(holders)
        for block in function.blocks:
            for it in (*block.instructions, *((block.terminator,) if isinstance(block.terminator, TryCall) else ())):
                if _follow(it, pointers, holders):
                    return True
    outside = (it for block in function.blocks if block not in loop for it in block.instructions)
    return any(place.base in holders for it in outside for place, _ in it.accesses())


def _follow(it: Instruction, pointers: set[Value], holders: set[Local]) -> bool:
    """Note what an instruction makes of pointers; True if it may keep one."""
    match it:
        case Store(value=value, place=place) if value in pointers:
            return _hold(place, holders)
        case Load(result=result, place=place):
            if place.base in holders and may_point(result.type):
                pointers.add(result)
        case Copy(target=target, origin=origin) | Move(target=target, origin=origin) | Relocate(target=target, origin=origin):
            return origin.base in holders and _hold(target, holders)
        case Call() | TryCall():
            return _follow_call(it.call if isinstance(it, TryCall) else it, pointers, holders)
        case _ if any(operand in pointers for operand in it.operands()):
            pointers.update(result for result in it.results() if may_point(result.type))
    return False


def _hold(place: Place, holders: set[Local]) -> bool:
    if isinstance(place.base, Local):
        holders.add(place.base)
        return False
    return True


def _follow_call(call: Call, pointers: set[Value], holders: set[Local]) -> bool:
    """A call keeps a pointer if another argument leads to memory in which pointers can be; else its result may be one."""
    given = [a in pointers if isinstance(a, Value) else a.base in holders for a in call.arguments]
    if not any(given):
        return False
    if any(_leads_to_pointers(a) for a, is_given in zip(call.arguments, given, strict=True) if not is_given):
        return True
    if call.result is not None and may_point(call.result.type):
        pointers.add(call.result)
    return call.destination is not None and may_point(call.destination.type) and _hold(call.destination, holders)


def _leads_to_pointers(argument: Value | Place) -> bool:
    if isinstance(argument, Place):
        return may_point(argument.type)
    return any(may_point(element) for element in _pointees(argument.type))


def _pointees(type: Type) -> Iterable[Type]:
    match type:
        case Pointer(element):
            yield element
        case StructType():
            for member in type.fields:
                yield from _pointees(member.type)
        case Array(_, element) | Variadic(element):
            yield from _pointees(element)
        case Pack(elements):
            for element in elements:
                yield from _pointees(element)


def may_point(type: Type) -> bool:
    """Whether values of a type may hold a pointer."""
    match type:
        case Pointer() | FunctionType() | Variadic():
            return True
        case StructType():
            return any(may_point(member.type) for member in type.fields)
        case Array(_, element):
            return may_point(element)
        case Pack(elements):
            return any(map(may_point, elements))
    return False
