"""Elements that a call changes: read once before it, written back once after it."""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.check.state.checker import Body
from mojo_compiler.check.state.operands import CallArgument, Computed, LValue, Operand, Temporary
from mojo_compiler.check.state.protocols import OpenedElement
from mojo_compiler.records import dataclass


@dataclass(eq=False, slots=True)
class Opened:
    """An element that was read once, to be changed in place and written back once: `inside` is what may be changed.

    `whole` is the element in storage of its own, `target` where it goes back to, `outer` the element that `target` is
    an element of, if that changes too. An element that a reference leads to is changed where it is: it has no `target`.
    """

    body: Body
    target: Computed | None
    whole: LValue
    inside: LValue
    outer: Opened | None

    def close(self) -> None:
        """Write the element back, and what it is an element of."""
        if self.target is not None:
            place, span = self.whole.place, self.target.span
            changed: Operand = self.whole if self.whole.type.is_trivial else Temporary(self.whole.type, span, place)
            self.body.checker.rules.store(self.body, self.target, changed)
        if self.outer is not None:
            self.outer.close()


class Changes:
    """The elements that a call changes; they are written back after it, in order."""

    def __init__(self, body: Body, arguments: Sequence[CallArgument]) -> None:
        self.body = body
        self.alone = sum(isinstance(a.operand, Computed) for a in arguments) < 2
        self.opened: list[OpenedElement] = []

    def open(self, target: Computed) -> LValue:
        """What the call gets to change."""
        self.opened.append(self.body.checker.rules.open_element(self.body, target, self.alone))
        return self.opened[-1].inside

    def close(self) -> None:
        """Write everything back."""
        for opened in self.opened:
            opened.close()
