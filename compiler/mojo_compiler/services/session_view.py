"""What the tools see of a session."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from mojo_compiler.linking.emitted_texts import EmittedTexts
from mojo_compiler.session.live_program import LiveProgram
from mojo_compiler.session.results import CellResult, Timer
from mojo_compiler.session.undo import UndoHistory
from mojo_compiler.source import Source


class SessionView(Protocol):
    """A session as its tools use it: the program, and what keeps cells apart."""

    @property
    def program(self) -> LiveProgram:
        """The living program."""

    @property
    def compiling(self) -> AbstractContextManager[bool]:
        """To be held while anything is compiled."""

    @property
    def undo_history(self) -> UndoHistory:
        """What names meant before the last cells."""

    @property
    def last(self) -> tuple[Source, EmittedTexts] | None:
        """The last Mojo cell that ran, and what was made of it."""

    def protected(self, source: Source, timer: Timer, work: Callable[[], CellResult]) -> CellResult:
        """Do the work of a cell under its limits; whatever stops it becomes a result."""
