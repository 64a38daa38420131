"""Where function values that captured variables go within a function: into other values, into locals, into memory.

The flow of control is left aside: what a place may hold anywhere it may hold everywhere. Memory other than locals is one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mojo_compiler.ir.core import Access, Call, Copy, FrameAddress, Instruction, Load, Local, Move, Place, Store, TryCall, Value
from mojo_compiler.records import dataclass, field
from mojo_compiler.types.layout import holds_closure

Holder = Value | Local | None
"""What may hold a closure: a value, a local, or other memory."""

Captures = dict[tuple[Place, Access], None]


def holder(place: Place) -> Holder:
    """What a place is part of."""
    return place.base if isinstance(place.base, Local) else None


@dataclass(eq=False, slots=True)
class ClosureFlow:
    """The variables that closures capture, by what may hold the closures."""

    captures: dict[Holder, Captures] = field(default_factory=dict)
    changed: bool = False

    def of(self, holders: Iterable[Holder]) -> Captures:
        """What all closures in some holders capture."""
        return {access: None for h in holders for access in self.captures.get(h, ())}

    def step(self, it: Instruction) -> None:
        """Let an instruction hand closures on."""
        call = it.call if isinstance(it, TryCall) else it
        sources: list[Holder] = list(call.operands())
        targets: list[Holder] = [value for value in call.results() if holds_closure(value.type)]
        if isinstance(call, Store | Load | Copy | Move | Call):
            for place, access in call.accesses():
                if access is not Access.WRITE:
                    sources.append(holder(place))
                if access in (Access.WRITE, Access.MUTATE) and (holds_closure(place.type) or holder(place) is None):
                    targets.append(holder(place))
        found = self.of(sources) if targets else {}
        for target in targets if found else ():
            known = self.captures.setdefault(target, {})
            self.changed = self.changed or not found.keys() <= known.keys()
            known |= found


def closure_flow(instructions: list[Instruction], records: Mapping[Value, Captures]) -> ClosureFlow:
    """Follow closures from the frame records they were made with."""
    flow = ClosureFlow({record: dict(captures) for record, captures in records.items()}, True)
    following = [it for it in instructions if not isinstance(it, FrameAddress)]
    while flow.changed:
        flow.changed = False
        for it in following:
            flow.step(it)
    return flow
