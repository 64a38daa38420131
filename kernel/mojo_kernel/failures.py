"""Turns results of failed cells into errors of the Jupyter protocol."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import mojo_compiler

if TYPE_CHECKING:
    from mojo_compiler import CellResult, Diagnostic, RunError

ERROR_NAMES = {"error": "Error", "interrupt": "KeyboardInterrupt", "fault": "Fault", "limit": "LimitReached", "exit": "SystemExit"}
"""What Jupyter calls the ways in which the code of a cell ends early, by `RunError.kind`."""


class CellFailed(Exception):
    """A cell failed. Both Jupyter and IPython show it as the lines of its message, without frames of Python."""

    def __init__(self, name: str, value: str, lines: list[str]) -> None:
        super().__init__(f"{name}: {value}")
        self.name, self.value, self.lines = name, value, lines

    @classmethod
    def of(cls, result: CellResult) -> CellFailed:
        """What a result that is not ok tells."""
        return cls(*_described(result))

    @property
    def content(self) -> dict[str, Any]:
        """The failure in the words of the Jupyter protocol."""
        return {"ename": self.name, "evalue": self.value, "traceback": self.lines}

    def _render_traceback_(self) -> list[str]:
        """The lines that IPython shows."""
        return self.lines


def raise_for_result(result: CellResult, closing: str = "") -> None:
    """Show the warnings of a cell that compiled. Raises `CellFailed` if it failed, be it while it ran; `closing` is its last line."""
    if result.ok or result.error is not None:
        for warning in result.diagnostics:
            print(coloured(warning), file=sys.stderr)
    if not result.ok:
        failure = CellFailed.of(result)
        failure.lines += [f"\x1b[2m{closing}\x1b[0m"] if closing else []
        raise failure


def _described(result: CellResult) -> tuple[str, str, list[str]]:
    if result.error is None:
        errors = [d for d in result.diagnostics if d.severity.value == "error"]
        return "CompileError", errors[0].message, [*map(coloured, result.diagnostics), *filter(None, [result.closing])]
    name, message = ERROR_NAMES[result.error.kind], result.error.message
    if result.error.traceback:
        return _of_python(result.error)
    first = heading(name, message if message != name else "")
    if result.error.diagnostic is None:
        return name, message, [first]
    headings = [] if message in result.error.diagnostic.message else [first]
    return name, message, [*headings, coloured(result.error.diagnostic)]


def _of_python(error: RunError) -> tuple[str, str, list[str]]:
    from pygments import highlight
    from pygments.formatters import TerminalFormatter
    from pygments.lexers import PythonTracebackLexer

    name, _, value = error.message.partition(": ")
    return name.rpartition(".")[2], value, highlight(error.traceback, PythonTracebackLexer(), TerminalFormatter()).splitlines()


def heading(name: str, value: str) -> str:
    """The line that an error begins with."""
    return f"\x1b[{mojo_compiler.COLOURS['error']}m{name}\x1b[0m" + (f": {value}" if value else "")


def coloured(diagnostic: Diagnostic) -> str:
    """A diagnostic as text for a terminal."""
    return mojo_compiler.render(diagnostic, "ansi")
