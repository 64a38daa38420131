"""Inlining of small leaf functions, so that `Int.__add__` costs its one primitive in every executor.

Input: a call of an ``@always_inline`` function that only applies primitives to values; output: those primitives, with
members taken out of aggregates just made replaced by what went in, and aggregates nobody looks at dropped.
Bigger functions are LLVM's to inline.
"""

from __future__ import annotations

from collections.abc import Callable

from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Call,
    Callee,
    Extract,
    Function,
    Instruction,
    Make,
    Place,
    Pointee,
    Relocate,
    Return,
    TryCall,
    Value,
)
from mojo_compiler.ir.graph import Graph, graph
from mojo_compiler.passes.substitution import substitute
from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import FunctionType, Variadic

Leaf = Callable[[Callee], Function | None]

LONGEST = 40
"""Leaves of more instructions than this are left to LLVM."""


def is_leaf(function: Function) -> bool:
    """Whether calls of a function can be spliced: one block of primitives over values."""
    if "always_inline" not in function.attributes or len(function.blocks) != 1 or function.environments or function.type.raises:
        return False
    block = function.blocks[0]
    if not isinstance(block.terminator, Return) or len(block.instructions) > LONGEST:
        return False
    simple = all(it.__class__ in (Apply, Make, Extract) for it in block.instructions)
    return simple and all(isinstance(a, Value) for a in function.arguments)


def inline(function: Function, leaf: Leaf) -> None:
    """Splice calls of leaves. `leaf` gives the IR of what is called if it `is_leaf` (inlined itself), else None."""
    flow = graph(function)
    inliner = _Inliner(leaf)
    for block in flow.blocks:
        out: list[Instruction] = []
        for it in block.instructions:
            inliner.add(it, out)
        block.instructions = out
        assert block.terminator is not None
        substitute(block.terminator, inliner.values)
    if inliner.values:
        _drop_unused(flow)


@dataclass(eq=False)
class _Inliner:
    """Visits instructions so that definitions come before uses; `values` says what became of values that are gone."""

    leaf: Leaf
    values: dict[Value, Value] = field(default_factory=dict)
    made: dict[Value, tuple[Value, ...]] = field(default_factory=dict)

    def add(self, it: Instruction, out: list[Instruction]) -> None:
        """Append an instruction, or what it comes down to."""
        if self.values:
            substitute(it, self.values)
        match it:
            case Extract(result=result, aggregate=aggregate, index=index) if aggregate in self.made:
                self.values[result] = self.made[aggregate][index]
                return
            case Make(result=result, members=members) if not isinstance(result.type, Variadic | FunctionType):
                self.made[result] = members
            case Call(callee=callee, destination=None, environments=()) if not isinstance(callee, Value):
                found = self.leaf(callee)
                if found is not None:
                    self.splice(it, found, out)
                    return
            case _:
                pass
        out.append(it)

    def splice(self, call: Call, callee: Function, out: list[Instruction]) -> None:
        """Append a leaf's instructions in place of a call."""
        local: dict[Value, Value] = {}
        for formal, actual in zip(callee.arguments, call.arguments, strict=True):
            assert isinstance(formal, Value) and isinstance(actual, Value)
            local[formal] = actual
        for it in callee.blocks[0].instructions:
            self.add(_clone(it, local, call), out)
        end = callee.blocks[0].terminator
        assert isinstance(end, Return)
        if call.result is not None and end.value is not None:
            value = local.get(end.value, end.value)
            self.values[call.result] = self.values.get(value, value)


def _clone(it: Instruction, local: dict[Value, Value], call: Call) -> Instruction:
    """A leaf's instruction over the caller's values, at the call's position."""
    for result in it.results():
        local[result] = Value(result.type, result.name)
    match it:
        case Apply():
            made = None if it.result is None else local[it.result]
            return Apply(made, it.primitive, it.attributes, tuple([local.get(v, v) for v in it.arguments]), span=call.span)
        case Make(result=result, members=members):
            return Make(local[result], tuple([local.get(v, v) for v in members]), span=call.span)
        case Extract(result=result, aggregate=aggregate, index=index):
            return Extract(local[result], local.get(aggregate, aggregate), index, span=call.span)
    raise AssertionError("not a leaf")


def _drop_unused(flow: Graph) -> None:
    """Remove aggregates and members that nothing uses. Uses are below definitions, so one sweep upwards will do."""
    used: set[Value] = set()
    for block in reversed(flow.blocks):
        assert block.terminator is not None
        _note_uses(block.terminator, used)
        kept: list[Instruction] = []
        for it in reversed(block.instructions):
            if isinstance(it, Make | Extract) and it.result not in used:
                continue
            _note_uses(it, used)
            kept.append(it)
        kept.reverse()
        block.instructions = kept


def _note_uses(it: Instruction, used: set[Value]) -> None:
    used.update(it.operands())
    match it:
        case Relocate(target=target, origin=origin):
            places: list[Place] = [target, origin]
        case AddressOf(place=place):
            places = [place]
        case TryCall(error=error):
            places = [error, *(place for place, _ in it.accesses())]
        case _:
            places = [place for place, _ in it.accesses()]
    used.update(place.base.pointer for place in places if isinstance(place.base, Pointee))
