"""Cells of files that have commands in them, as exported notebooks do. Loaded when the first one is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

import mojo_compiler
from mojo_frontend.errors import UsageError
from mojo_frontend.running import RunningEntry
from mojo_frontend.settings.settings import Settings

from mojo_repl.scripts import Outcome, outcome_of, print_error

if TYPE_CHECKING:
    from mojo_compiler import CellResult, DisplayValue, Session, Source

    from mojo_repl.scripts import Report, SessionHolder


class _CellFailed(Exception):
    """A part of a cell failed, and what there is to say was shown."""

    def __init__(self, result: CellResult) -> None:
        self.result = result


class ScriptEntry(RunningEntry):
    """One cell of a file, or of another text. The value of its last expression is shown to nobody."""

    def __init__(self, holder: SessionHolder, report: Report, cell: str | Source, number: int) -> None:
        self._source = None if isinstance(cell, str) else cell
        super().__init__(f"Expression [{number}]" if self._source is None else self._source.name)
        self._holder, self._report, self._settings = holder, report, Settings()

    @property
    def session(self) -> Session:
        """The session that runs the cells."""
        return self._holder.session

    @property
    def settings(self) -> Settings:
        """The user's settings."""
        return self._settings

    @property
    def place(self) -> str:
        """Where the command under way is, for messages."""
        return "" if self._source is None else f"{self.name}:{self._source.first_line + self.here.count(chr(10))}:1: "

    def execute(self, text: str, name: str, cell_id: str | None, keep: str) -> CellResult:
        """Run Mojo in the session; messages about it name the lines of the file."""
        if self._source is None or name != self.name:
            return self._report.run_cell(self.session, text, name, keep)
        source = mojo_compiler.Source(name, text, self._source.kind, first_line=self._source.first_line)
        return self._report.run_cell(self.session, source)

    def conclude(self, result: CellResult, closing: str = "") -> None:
        """Show the messages of a result."""
        self._report.show(result)
        if not result.ok:
            raise _CellFailed(result)

    def show(self, value: DisplayValue) -> None:
        """Show nothing."""

    def page(self, texts: dict[str, str]) -> None:
        """Show a text."""
        print(texts["text/plain"])

    def offer(self, text: str) -> None:
        """Refuse to put a text anywhere."""
        raise UsageError("this command changes what is typed, and nothing is typed here")

    def reset(self) -> None:
        """Begin a new session."""
        self._holder.reset()


def run_with_commands(holder: SessionHolder, report: Report, cell: str | Source, number: int) -> Outcome:
    """Run the cell of a number. What is wrong with it or with its commands is told."""
    entry = ScriptEntry(holder, report, cell, number)
    text = cell if isinstance(cell, str) else cell.text
    try:
        entry.run(text.rstrip("\n"))
    except _CellFailed as failed:
        return outcome_of(failed.result)
    except BrokenPipeError:
        raise
    except (UsageError, LookupError, OSError) as error:
        print_error(f"{entry.place}error: {error.args[0] if isinstance(error, LookupError) and error.args else error}")
        return Outcome(1, True)
    return Outcome(0, False)
