"""Entries at the prompt: Mojo and commands."""

from __future__ import annotations

from traceback import print_exception
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from mojo_frontend.errors import UsageError
from mojo_frontend.running import RunningEntry

from mojo_repl.scripts import print_dim

if TYPE_CHECKING:
    from mojo_compiler import CellResult, DisplayValue, Session
    from mojo_frontend.settings.settings import Settings

    from mojo_repl.scripts import Report


_PROGRAM = "<run_path>"
"""The name of the module that `runpy` runs a file as."""


class EntryFailed(Exception):
    """An entry failed, and what there is to say was shown."""


class Dialogue(Protocol):
    """What an entry needs of the prompt."""

    @property
    def session(self) -> Session:
        """The session that runs the entries."""

    @property
    def settings(self) -> Settings:
        """The settings."""

    @property
    def report(self) -> Report:
        """What shows results."""

    def show(self, value: DisplayValue) -> None:
        """Show a value."""

    def offer(self, text: str) -> None:
        """Begin the next entry with a text."""

    def edit(self, text: str) -> None:
        """Open the user's editor with a text, with which the next entry then begins."""

    def begin_python(self) -> None:
        """Take what is typed next for Python."""

    def reset(self) -> None:
        """Begin a new session."""


class PromptEntry(RunningEntry):
    """One entry at the prompt."""

    def __init__(self, dialogue: Dialogue, name: str, number: int) -> None:
        super().__init__(name, number=number)
        self._dialogue = dialogue

    @property
    def session(self) -> Session:
        """The session that runs the entries."""
        return self._dialogue.session

    @property
    def settings(self) -> Settings:
        """The settings of the prompt."""
        return self._dialogue.settings

    def execute(self, text: str, name: str, cell_id: str | None, keep: str) -> CellResult:
        """Run Mojo in the session, which keeps the value under the name `keep`."""
        return self._dialogue.report.run_cell(self.session, text, name, keep)

    def conclude(self, result: CellResult, closing: str = "") -> None:
        """Show the messages of a result, and `closing` behind them. Raises `EntryFailed`."""
        self._dialogue.report.show(result)
        if closing:
            print_dim(closing)
        if result.error is not None and result.error.kind == "exit":
            print(f"SystemExit: {result.error.message}")
        if not result.ok:
            raise EntryFailed

    def show(self, value: DisplayValue) -> None:
        """Show a value as that of the entry, folded to the screen."""
        self._dialogue.show(value)

    def page(self, texts: dict[str, str]) -> None:
        """Show a text."""
        print(texts["text/plain"])

    def offer(self, text: str) -> None:
        """Begin the next entry with a text."""
        self._dialogue.offer(text)

    def edit(self, text: str) -> None:
        """Open the user's editor with a text, with which the next entry then begins."""
        self._dialogue.edit(text)

    def begin_python(self) -> None:
        """Take what is typed next for Python."""
        self._dialogue.begin_python()

    def reset(self) -> None:
        """Begin a new session."""
        self._dialogue.reset()


def run_entry(dialogue: Dialogue, cell: str, number: int) -> None:
    """Run an entry, given as a notebook has it; what is wrong with it is shown."""
    try:
        PromptEntry(dialogue, f"Expression [{number}]", number).run(cell)
    except EntryFailed:
        pass
    except KeyboardInterrupt:  # of a command: Mojo's own interrupts are results
        print("KeyboardInterrupt")
    except SystemExit as error:
        print(f"SystemExit: {error}")
    except Exception as error:
        _tell(error)


def _tell(error: Exception) -> None:
    """Tell of an error of a command, or of the program of Python that it ran."""
    if (frames := _of_program(error.__traceback__)) is not None:
        print_exception(type(error), error, frames)
    elif isinstance(error, UsageError | OSError):
        print(error)
    elif isinstance(error, LookupError) and error.args:
        print(error.args[0])
    else:
        print(f"{type(error).__name__}: {error}")


def _of_program(frames: TracebackType | None) -> TracebackType | None:
    """The part of a traceback that begins where a file of Python is run; None if none is."""
    while frames is not None and frames.tb_frame.f_globals.get("__name__") != _PROGRAM:
        frames = frames.tb_next
    return frames
