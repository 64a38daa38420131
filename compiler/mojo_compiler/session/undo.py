"""Undo of cells: keeps the definitions that the session's names had before each of the last cells."""

from __future__ import annotations

from collections.abc import Callable

from mojo_compiler.names.definitions import Definition, Scope, VariableDef
from mojo_compiler.records import dataclass

MAX_UNDO = 8
"""Cells that can be taken back."""


@dataclass(frozen=True)
class Undone:
    """What taking a cell back did to names: those it had defined are gone, others mean again what they meant before.

    `lost` are variables whose values the cell had replaced: those were destroyed then.
    """

    gone: tuple[str, ...]
    restored: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def text(self) -> str:
        """What became of the names, in words."""
        words = ((self.gone, "gone"), (self.restored, "as before"), (self.lost, "gone, because the values were replaced"))
        return "; ".join(f"{', '.join(names)}: {what}" for names, what in words if names) + "."


class UndoHistory:
    """The definitions of a session's names before each of its last cells that changed some."""

    def __init__(self, session: Scope) -> None:
        self._session = session
        self._before: list[dict[str, Definition]] = []

    def snapshot(self) -> dict[str, Definition]:
        """The current definitions, to be given to `record` after the next cell."""
        return dict(self._session.names)

    def record(self, before: dict[str, Definition]) -> None:
        """A cell was run; `before` is what names meant when it began."""
        if before != self._session.names:
            self._before = [*self._before[1 - MAX_UNDO :], before]

    def undo(self, is_ready: Callable[[VariableDef], bool]) -> tuple[Undone, list[VariableDef]] | None:
        """Take the last cell back. Returns what became of names, and the variables whose values are to be destroyed; None if
        nothing is remembered.
        """
        if not self._before:
            return None
        before, now = self._before.pop(), self._session.names
        changed = [name for name in now if before.get(name) is not now[name]]
        dropped = [d for n in changed if isinstance(d := now[n], VariableDef) and is_ready(d)]
        returning = [name for name in before if now.get(name) is not before[name]]
        lost = [n for n in returning if isinstance(d := before[n], VariableDef) and not is_ready(d)]
        restored = tuple(n for n in returning if n not in lost)
        now.clear()
        now.update({n: d for n, d in before.items() if n not in lost})
        return Undone(tuple(n for n in changed if n not in before), restored, tuple(lost)), dropped
